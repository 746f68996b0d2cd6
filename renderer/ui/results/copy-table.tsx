import { type RefObject, useState } from 'react';
import { useText } from '../messages/text.tsx';
import { tableText } from './table-text.ts';

interface CopyTableProps {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly caption: string;
}

/** Puts a table on the clipboard as a spreadsheet takes it. */
export function CopyTable({ table, caption }: CopyTableProps) {
  const { t } = useText();
  const [state, setState] = useState<'asked' | 'copied' | 'failed'>('asked');
  const copy = async (): Promise<void> => {
    const rows = [...(table.current?.rows ?? [])].map((row) => [...row.cells].filter(({ dataset }) => dataset['copied'] !== 'no').map((cell) => cell.textContent));
    try {
      await navigator.clipboard.writeText(tableText(rows));
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="copy-table actions">
      <button type="button" className="button button-quiet" onClick={() => void copy()}>
        {t('results.copy')}
        <span className="sr-only">: {caption}</span>
      </button>
      <span role="status">{state === 'asked' ? '' : t(`results.copy-${state}`)}</span>
    </div>
  );
}
