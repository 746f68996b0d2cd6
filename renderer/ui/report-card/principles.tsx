import type { ReportCard } from '#core/grading/report-card.ts';
import { readableId } from '../common/readable-id.ts';
import { usePrincipleList } from '../data/use-principles.ts';
import { useText } from '../messages/text.tsx';

interface PrinciplesProps {
  readonly tallies: ReportCard['principles'];
}

/** What the run was a chance to show, and how often it was shown. */
export function Principles({ tallies }: PrinciplesProps) {
  const { t } = useText();
  const principles = usePrincipleList();
  return (
    <>
      <p className="hint">{t('report.principles-hint')}</p>
      <ul className="principles">
        {[...tallies].map(([id, { dazzled, lapses, opportunities, shown }]) => {
          const known = principles.data?.find((principle) => principle.id === id);
          return (
            <li key={id}>
              <h3>{known?.name ?? readableId(id)}</h3>
              <p className="principle-tally">
                <span className="principle-dots" aria-hidden="true">
                  {Array.from({ length: opportunities }, (_, at) => (
                    <i key={at} data-shown={at < shown} />
                  ))}
                </span>
                <span>{t('report.principle', { shown, opportunities })}</span>
              </p>
              {known !== undefined && <p>{known.summary}</p>}
              {dazzled > 0 && <p className="hint">{t('report.principle-dazzled', { dazzled })}</p>}
              {lapses > 0 && <p className="hint">{t('report.principle-lapses', { lapses })}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
