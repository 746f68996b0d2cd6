import { useState } from 'react';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { type Language, ownLocale } from './languages.ts';
import { TakeInDialog } from './take-in-dialog.tsx';
import type { ChosenTable } from './tables.ts';

interface TakeInProps extends StudioViewProps {
  readonly language: Language;
  /** @param count how many texts were taken */
  readonly onTaken: (count: number) => void;
}

/** Chooses a table that has come back; what it would change is shown before anything is taken. */
export function TakeInButton({ studio, language, onTaken }: TakeInProps) {
  const { t } = useText();
  const [read, setRead] = useState<{ readonly name: string; readonly table: ChosenTable } | null>(null);
  const choose = async (file: File): Promise<void> => {
    const { readTable } = await import('./tables.ts');
    const expected = { file: studio.document.file, from: ownLocale(studio.document.state.get().source), to: language.locale };
    setRead({ name: file.name, table: await readTable(file, expected) });
  };
  const table = read?.table;
  return (
    <>
      <label className="button button-small studio-open-file">
        {t('languages.take-in')}
        <input
          type="file"
          className="sr-only"
          accept=".csv,.tsv,.txt,.xlf,.xliff,text/csv,application/xliff+xml"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file can be chosen again, once it has been mended.
            target.value = '';
            if (file !== undefined) void choose(file);
          }}
        />
      </label>
      {read !== null && table?.ok === false && (
        <p role="alert" className="hint-trouble">
          {t(`languages.table-${table.why}`, { name: read.name, what: table.what, line: table.line ?? 1 })}
        </p>
      )}
      {read !== null && table?.ok === true && (
        <TakeInDialog
          studio={studio}
          language={language}
          name={read.name}
          units={table.units}
          remarks={table.remarks}
          onClose={() => setRead(null)}
          onTaken={(count) => {
            setRead(null);
            onTaken(count);
          }}
        />
      )}
    </>
  );
}
