import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ErasureReceipt } from '#core/contract/privacy.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { ErasureForm } from './erasure-form.tsx';
import { ErasureReceiptView } from './erasure-receipt.tsx';
import { FIND_PLACE, reportPlace } from './privacy-places.ts';

/** Erases a person: first what goes and what stays, then the name typed, then what was done. */
export function ErasureScreen({ person }: { readonly person: string }) {
  const { t, rich } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [receipt, setReceipt] = useState<ErasureReceipt | null>(null);
  const found = useQuery(
    orpc.privacy.report.queryOptions({ input: { person }, staleTime: 0, enabled: receipt === null }),
  );
  const erasing = useMutation(
    orpc.privacy.erase.mutationOptions({
      onSuccess: (done) => {
        setReceipt(done);
        // What was read of the person is not kept in the window either.
        queries.removeQueries({ queryKey: orpc.privacy.report.key({ input: { person } }) });
        return Promise.all([
          queries.invalidateQueries({ queryKey: orpc.people.key() }),
          queries.invalidateQueries({ queryKey: orpc.roster.key() }),
          queries.invalidateQueries({ queryKey: orpc.contests.key() }),
        ]);
      },
    }),
  );
  if (receipt !== null) return <ErasureReceiptView receipt={receipt} />;
  const report = found.data;
  if (report === undefined) {
    return (
      <>
        <ScreenTitle page={t('erasure.page')}>{t('erasure.page')}</ScreenTitle>
        {found.isPending && <p role="status">{t('state.loading')}</p>}
        {found.error !== null && (
          <FailureNote error={found.error} what={t('privacy.failed')} onRetry={() => void found.refetch()} />
        )}
        <p>
          <Link href={FIND_PLACE} className="link link-roomy">
            {t('privacy.another')}
          </Link>
        </p>
      </>
    );
  }
  const { name } = report.person;
  return (
    <>
      <ScreenTitle page={t('erasure.page')}>
        {rich('erasure.title', { name: <bdi key="name">{name}</bdi> })}
      </ScreenTitle>
      <p className="lead">{t('erasure.lead')}</p>
      <ErasureForm
        report={report}
        erasing={erasing.isPending}
        error={erasing.error}
        onErase={(typed) => erasing.mutate({ person, name: typed })}
      >
        <Link href={reportPlace(person)} className="button">
          {t('erasure.keep')}
        </Link>
      </ErasureForm>
    </>
  );
}
