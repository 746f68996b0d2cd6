import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type CohortsInstead, ROSTER_FILE_BYTES, type RosterPreview } from '#core/contract/roster.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { saveFile } from '../../common/save-file.ts';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { stageFile } from '../../data/stage-file.ts';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { ColumnChoice } from './column-choice.tsx';
import { type ImportCounts, ImportDone } from './import-done.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportsList } from './imports-list.tsx';
import { rosterTemplate } from './roster-template.ts';
import { TroubleNote } from '../../common/trouble-note.tsx';

/** What a file can be told to be, in words; anything else main says itself. */
const FILE_PROBLEMS = ['empty', 'workbook', 'utf-16', 'windows-1252', 'nul', 'too-large', 'too-many-lines'] as const;

interface Previewed {
  readonly draft: string;
  readonly preview: RosterPreview;
  /** Cohorts of the file that are taken for others. */
  readonly cohorts: CohortsInstead;
}

interface Done {
  readonly counts: ImportCounts;
  readonly leavers: number;
  /** What was imported. */
  readonly previewed: Previewed | null;
}

type Asked = ({ readonly file: File } & Partial<Pick<Previewed, 'cohorts'> & Pick<RosterPreview, 'mapping'>>) | { readonly draft: string; readonly mapping: RosterPreview['mapping']; readonly cohorts: CohortsInstead };

/** Brings a roster file in: choose it, look at what it would change, then import. */
export function ImportPart() {
  const text = useText();
  const { t } = text;
  const { orpc, connection } = useApi();
  const queries = useQueryClient();
  const id = useId();
  /** A file box that is made anew lets the same file be chosen again. */
  const [files, setFiles] = useState(0);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [chosen, setChosen] = useState<File | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const looking = useMutation({
    mutationFn: async (asked: Asked) => {
      const draft = 'file' in asked ? await stageFile(connection.client.roster.stage, asked.file, ROSTER_FILE_BYTES) : asked.draft;
      const { cohorts = [], mapping } = asked;
      const preview = await connection.client.roster.preview({ draft, cohorts: [...cohorts], ...(mapping === undefined ? {} : { mapping }) });
      return { draft, cohorts, preview };
    },
    onSuccess: setPreviewed,
  });
  const importing = useMutation(
    orpc.roster.import.mutationOptions({
      onSuccess: async (counts) => {
        const leavers = (previewed?.preview.changes?.leavers.total ?? 0) - counts.archived;
        setDone({ counts, leavers, previewed });
        setPreviewed(null);
        setFiles((times) => times + 1);
        await queries.invalidateQueries();
      },
    }),
  );
  const choose = (file: File | undefined): void => {
    setPreviewed(null);
    setDone(null);
    importing.reset();
    setChosen(file ?? null);
    if (file !== undefined) looking.mutate({ file });
  };
  const again = (change: Partial<Pick<Extract<Asked, { draft: string }>, 'mapping' | 'cohorts'>>): void => {
    importing.reset();
    if (previewed === null) return;
    looking.mutate({ draft: previewed.draft, mapping: previewed.preview.mapping, cohorts: previewed.cohorts, ...change });
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
        <button type="button" className="button" onClick={() => saveFile(t('roster.template-file'), rosterTemplate(text))}>
          {t('roster.template')}
        </button>
      </div>
      <p role="status">
        {looking.isPending && t('roster.looking')}
      </p>
      {done !== null && (
        <ImportDone
          counts={done.counts}
          leavers={done.leavers}
          onLeavers={() => {
            setDone(null);
            const { cohorts = [], preview } = done.previewed ?? {};
            if (chosen !== null) looking.mutate({ file: chosen, cohorts, ...(preview === undefined ? {} : { mapping: preview.mapping }) });
          }}
        />
      )}
      {looking.error !== null && <FileTrouble error={looking.error} />}
      {previewed !== null && !looking.isPending && (
        <>
          <ColumnChoice preview={previewed.preview} onMapping={(mapping) => again({ mapping })} />
          {previewed.preview.changes !== null && (
            <ImportPreview
              key={previewed.preview.changes.fingerprint}
              preview={previewed.preview}
              changes={previewed.preview.changes}
              instead={previewed.cohorts}
              onInstead={(cohorts) => again({ cohorts })}
              busy={importing.isPending}
              onImport={(decisions) =>
                importing.mutate({
                  draft: previewed.draft,
                  mapping: previewed.preview.mapping,
                  cohorts: [...previewed.cohorts],
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
          onRetry={() => again({})}
        />
      )}
      {previewed === null && <ImportsList />}
    </>
  );
}

function FileTrouble({ error }: { readonly error: Error }) {
  const { t } = useText();
  const { details } = toCallFailure(error);
  const problem = FILE_PROBLEMS.find((one) => details['where'] === 'file' && details['what'] === one);
  if (problem === undefined) return <FailureNote error={error} what={t('roster.file-failed')} />;
  return (
    <TroubleNote title={t('roster.file-failed')}>{t(`roster.file-${problem}`, { line: Number(details['line'] ?? 1) })}</TroubleNote>
  );
}
