import type { ReportCard } from '#core/grading/report-card.ts';
import { readableId } from '../../common/readable-id.ts';
import { usePrincipleList } from '../../data/use-principles.ts';
import { useText } from '../../messages/text.tsx';
import { VerdictItem } from '../verdict-item.tsx';

/** The principles that the run was a chance to show, each in a line: shown as often as it could be, sometimes, or never. */
export function PrintedPrinciples({ tallies }: { readonly tallies: ReportCard['principles'] }) {
  const { t } = useText();
  const principles = usePrincipleList();
  return (
    <ul className="verdicts">
      {[...tallies].map(([id, { dazzled, lapses, opportunities, shown }]) => (
        <VerdictItem
          key={id}
          verdict={shown === 0 ? 'no' : shown < opportunities ? 'let-go' : 'yes'}
          word={`${principles.data?.find((principle) => principle.id === id)?.name ?? readableId(id)}:`}
        >
          {t('printed.principle', { shown, opportunities, dazzled, lapses })}
        </VerdictItem>
      ))}
    </ul>
  );
}
