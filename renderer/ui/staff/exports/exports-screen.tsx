import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { fieldsAfter } from './asked-export.ts';
import { ExportForm } from './export-form.tsx';
import { ExportLog } from './export-log.tsx';
import { ExportProgress } from './export-progress.tsx';
import { useExporter } from './exporter.tsx';
import './exports.css';

/** Where HR takes results out, a manager those of their cohorts, and sees what was taken out before. */
export function ExportsScreen() {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const { role } = useStore(connection.caller);
  const { state, change, stop, see } = useExporter();
  const progress = useStore(state);
  const form = useRef<HTMLDivElement>(null);
  const policy = useQuery(orpc.policy.get.queryOptions());
  const made = useInfiniteQuery(
    orpc.results.exports.infiniteOptions({
      input: (before: number | null) => (before === null ? {} : { before }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.length === 0 ? undefined : page.at(-1)?.number),
    }),
  );
  const entries = made.data?.pages.flat();
  useEffect(see, [see, progress]);
  return (
    <>
      <ScreenTitle page={t('exports.page')}>{t('exports.page')}</ScreenTitle>
      <p className="lead">{t(role === 'manager' ? 'exports.lead-manager' : 'exports.lead')}</p>
      {policy.isPending && <p role="status">{t('state.loading')}</p>}
      {policy.error !== null && (
        <FailureNote error={policy.error} what={t('policy.failed')} onRetry={() => void policy.refetch()} />
      )}
      {policy.data !== undefined && (
        <div ref={form}>
          <ExportForm role={role} policy={policy.data.policy} earlier={entries?.filter(({ finished }) => finished) ?? []}>
            <ExportProgress state={progress} onStop={stop} />
          </ExportForm>
        </div>
      )}
      <ExportLog
        entries={entries}
        error={made.error}
        onRetry={() => void made.refetch()}
        onOlder={made.hasNextPage ? () => void made.fetchNextPage() : null}
        onContinue={(entry) => {
          change(fieldsAfter(entry));
          form.current?.querySelector<HTMLElement>('[data-field="purpose"]')?.focus();
        }}
      />
    </>
  );
}
