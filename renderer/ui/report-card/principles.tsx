import type { ReportCard } from '#core/grading/report-card.ts';
import { readableId } from '../common/readable-id.ts';
import { useText } from '../messages/text.tsx';

interface PrinciplesProps {
  readonly tallies: ReportCard['principles'];
}

/** What the run was a chance to show, and how often it was shown. */
export function Principles({ tallies }: PrinciplesProps) {
  const { t } = useText();
  if (tallies.size === 0) return null;
  return (
    <section className="panel report-section">
      <h2>{t('report.principles-title')}</h2>
      <p className="hint">{t('report.principles-hint')}</p>
      <ul className="principles">
        {[...tallies].map(([id, { dazzled, lapses, opportunities, shown }]) => (
          <li key={id}>
            <strong>{readableId(id)}</strong>
            <span className="principle-dots" aria-hidden="true">
              {Array.from({ length: opportunities }, (_, at) => (
                <i key={at} data-shown={at < shown} />
              ))}
            </span>
            <span>{t('report.principle', { shown, opportunities })}</span>
            {dazzled > 0 && <span className="hint">{t('report.principle-dazzled', { dazzled })}</span>}
            {lapses > 0 && <span className="hint">{t('report.principle-lapses', { lapses })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
