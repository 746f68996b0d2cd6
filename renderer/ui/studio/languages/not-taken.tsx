import type { TableRemark } from '#core/studio/translations/table.ts';
import type { TakeIn } from '#core/studio/translations/take-in.ts';
import { useText } from '../../messages/text.tsx';

interface NotTakenProps {
  readonly refused: TakeIn['refused'];
  readonly remarks: readonly TableRemark[];
}

/** What of a table cannot be taken, and what it says besides: nothing of it goes unseen. */
export function NotTaken({ refused, remarks }: NotTakenProps) {
  const { t } = useText();
  if (refused.length + remarks.length === 0) return null;
  return (
    <details className="languages-more" open={refused.length > 0}>
      <summary>{t('languages.not-taken', { count: refused.length + remarks.length })}</summary>
      <ul className="languages-remarks">
        {refused.map(({ why, unit: { line, source, text } }) => (
          <li key={`${why} ${String(line)} ${source}`}>
            {t(`languages.not-${why}`, { line, words: source })} <bdi>{text}</bdi>
          </li>
        ))}
        {remarks.map(({ remark, pointer, what }) => (
          <li key={`${remark} ${pointer} ${what}`}>{t(`languages.remark-${remark}`, { pointer, what })}</li>
        ))}
      </ul>
    </details>
  );
}
