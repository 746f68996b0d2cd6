import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { RosterPreview } from '#core/contract/roster.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { ColumnChoice } from './column-choice.tsx';
import { ImportPreview } from './import-preview.tsx';
import { stageFile } from './stage-file.ts';

/** What a file can be told to be, in words; anything else main says itself. */
const FILE_PROBLEMS = ['empty', 'workbook', 'utf-16', 'windows-1252', 'nul', 'too-large', 'too-many-lines'] as const;

interface Previewed {
  readonly draft: string;
  readonly preview: RosterPreview;
}

/** Brings a roster file in: choose it, look at what it would change, then import. */
export function ImportPart() {
  const { t } = useText();
  const { orpc, connection } = useApi();
  const queries = useQueryClient();
  const id = useId();
  /** A file box that is made anew lets the same file be chosen again. */
  const [files, setFiles] = useState(0);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [said, setSaid] = useState('');
  const looking = useMutation({
    mutationFn: async (asked: { readonly file: File } | { readonly draft: string; readonly mapping: RosterPreview['mapping'] }) => {
      const draft = 'file' in asked ? await stageFile(connection.client, asked.file) : asked.draft;
      const mapping = 'file' in asked ? {} : { mapping: asked.mapping };
      return { draft, preview: await connection.client.roster.preview({ draft, ...mapping }) };
    },
    onSuccess: setPreviewed,
  });
  const importing = useMutation(
    orpc.roster.import.mutationOptions({
      onSuccess: async (counts) => {
        setPreviewed(null);
        setFiles((times) => times + 1);
        setSaid(t('roster.imported', counts));
        await queries.invalidateQueries();
      },
    }),
  );
  const choose = (file: File | undefined): void => {
    setPreviewed(null);
    setSaid('');
    importing.reset();
    if (file !== undefined) looking.mutate({ file });
  };
  const again = (mapping: RosterPreview['mapping']): void => {
    importing.reset();
    if (previewed !== null) looking.mutate({ draft: previewed.draft, mapping });
  };
  return (
    <>
      <ScreenTitle page={t('roster.import')}>{t('roster.import')}</ScreenTitle>
      <p className="lead">{t('roster.import-lead')}</p>
      <div className="field">
        <label htmlFor={id}>{t('roster.file')}</label>
        <input
          key={files}
          id={id}
          className="input"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-describedby={`${id}-hint`}
          onChange={(event) => choose(event.target.files?.[0])}
        />
        <p id={`${id}-hint`} className="hint">
          {t('roster.file-hint')}
        </p>
      </div>
      <p role="status">
        {looking.isPending && t('roster.looking')}
        {said}
      </p>
      {looking.error !== null && <FileTrouble error={looking.error} />}
      {previewed !== null && !looking.isPending && (
        <>
          <ColumnChoice preview={previewed.preview} onMapping={again} />
          {previewed.preview.changes !== null && (
            <ImportPreview
              key={previewed.preview.changes.fingerprint}
              changes={previewed.preview.changes}
              busy={importing.isPending}
              onImport={(decisions) =>
                importing.mutate({
                  draft: previewed.draft,
                  mapping: previewed.preview.mapping,
                  fingerprint: previewed.preview.changes?.fingerprint ?? '',
                  ...decisions,
                })
              }
            />
          )}
        </>
      )}
      {importing.error !== null && (
        <FailureNote
          error={importing.error}
          what={t('roster.not-imported')}
          onRetry={() => previewed !== null && again(previewed.preview.mapping)}
        />
      )}
    </>
  );
}

function FileTrouble({ error }: { readonly error: Error }) {
  const { t } = useText();
  const { details } = toCallFailure(error);
  const problem = FILE_PROBLEMS.find((one) => details['where'] === 'file' && details['what'] === one);
  if (problem === undefined) return <FailureNote error={error} what={t('roster.file-failed')} />;
  return (
    <div className="note note-trouble" role="alert">
      <p className="note-title">{t('roster.file-failed')}</p>
      <p>{t(`roster.file-${problem}`, { line: Number(details['line'] ?? 1) })}</p>
    </div>
  );
}
