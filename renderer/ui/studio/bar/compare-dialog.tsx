import { diffLines } from 'diff';
import { type ReactNode, useMemo } from 'react';
import { Source } from '#core/studio/source.ts';
import { Dialog } from '../../common/dialog.tsx';
import { useText } from '../../messages/text.tsx';
import { ChangeList } from '../changes/change-list.tsx';

interface Named {
  readonly name: string;
  readonly text: string;
}

interface CompareDialogProps {
  readonly title: string;
  readonly before: Named;
  readonly after: Named;
  readonly onClose: () => void;
  /** What differs in words; left out: they are texts of a scenario. */
  readonly told?: ReactNode;
  /** Further things to do with it. */
  readonly children?: ReactNode;
}

/** Lines around a change that stay the same and are shown with it. */
const AROUND = 2;

/** Two texts: what differs in words, side by side, and line by line, where what only one of them says is marked by sign and word, not by colour alone. */
export function CompareDialog({ title, before, after, onClose, told, children }: CompareDialogProps) {
  const { t } = useText();
  const parts = useMemo(() => partsOf(before.text, after.text), [before.text, after.text]);
  const [old, young] = useMemo(() => [new Source(before.text), new Source(after.text)], [before.text, after.text]);
  const isSame = parts.every(({ added, removed }) => !added && !removed);
  return (
    <Dialog title={title} onClose={onClose}>
      {isSame && <p>{t('studio.compare-same')}</p>}
      {!isSame && told}
      {!isSame && told === undefined && old.root !== null && young.root !== null && <ChangeList before={old} after={young} names={{ before: before.name, after: after.name }} />}
      {!isSame && (
        <details>
        <summary>{t('studio.compare-lines')}</summary>
        <p className="hint">{t('studio.compare-how', { before: before.name, after: after.name })}</p>
        <div className="studio-compare" role="region" aria-label={title} tabIndex={0}>
          {parts.map(({ added, removed, value, key, isFirst, isLast }) => {
            const side = added ? 'after' : removed ? 'before' : null;
            if (side === null) return <pre key={key}>{shortened(value, isFirst, isLast)}</pre>;
            const Mark = side === 'after' ? 'ins' : 'del';
            return (
              <Mark key={key} className="studio-compare-part">
                <span className="studio-compare-side">
                  {side === 'after' ? '+' : '−'} {side === 'after' ? after.name : before.name}
                </span>
                <pre>{value}</pre>
              </Mark>
            );
          })}
        </div>
        </details>
      )}
      <div className="actions">
        {children}
        <button type="button" className="button" onClick={onClose}>
          {t('studio.close')}
        </button>
      </div>
    </Dialog>
  );
}

function partsOf(before: string, after: string) {
  const parts = diffLines(before, after);
  return parts.map((part, index) => ({ ...part, key: `part-${String(index)}`, isFirst: index === 0, isLast: index === parts.length - 1 }));
}

/** What is the same, as far as it is near a change. */
function shortened(value: string, isFirst: boolean, isLast: boolean): string {
  const lines = value.split('\n');
  if (lines.length <= 2 * AROUND + 2) return value;
  const head = isFirst ? [] : lines.slice(0, AROUND);
  const tail = isLast ? [] : lines.slice(-AROUND - 1);
  return [...head, '⋯', ...tail].join('\n');
}
