import { useQuery } from '@tanstack/react-query';
import type { PolicyInForce } from '#core/contract/privacy.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useStore } from '../common/store.ts';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { Section } from '../privacy/paper-parts.tsx';
import { PrintButton } from '../privacy/print-button.tsx';
import { PolicyFile } from './policy-file.tsx';
import { PolicyText } from './policy-text.tsx';
import '../privacy/paper.css';

/** What the organisation has settled about people's results, to be read and printed by whoever it concerns. */
export function PolicyScreen() {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const { role } = useStore(connection.caller);
  const found = useQuery(orpc.policy.get.queryOptions());
  const info = useQuery(orpc.app.info.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const broken = info.data?.notices.some(({ code }) => code === 'policy-unreadable') === true;
  const error = found.error ?? info.error;
  return (
    <>
      <div className="sheet-actions actions">
        <PrintButton />
      </div>
      <article className="paper">
        <ScreenTitle page={t('policy.page')}>{t('policy.title')}</ScreenTitle>
        <p>{t('policy.lead')}</p>
        {(found.isPending || info.isPending) && <p role="status">{t('state.loading')}</p>}
        {error !== null && (
          <FailureNote
            error={error}
            what={t('policy.failed')}
            onRetry={() => void Promise.all([found.refetch(), info.refetch()])}
          />
        )}
        {found.data !== undefined && info.data !== undefined && (
          <>
            <PolicyText policy={found.data.policy} />
            <Origin inForce={found.data} broken={broken} version={info.data.version} />
          </>
        )}
      </article>
      {role === 'hr' && found.data !== undefined && (
        <div className="no-print">
          <PolicyFile policy={found.data.policy} />
        </div>
      )}
    </>
  );
}

interface OriginProps {
  readonly inForce: PolicyInForce;
  /** There is a file, and it cannot be read. */
  readonly broken: boolean;
  /** Of Extra Mile. */
  readonly version: string;
}

function Origin({ inForce: { hash, source }, broken, version }: OriginProps) {
  const { t } = useText();
  return (
    <Section title={t('policy.source')}>
      <p>{t(broken ? 'policy.source-broken' : `policy.source-${source}`)}</p>
      <p>
        {t('policy.hash')} <code className="hash">{hash}</code>
      </p>
      <p className="hint">{t('policy.version', { version })}</p>
    </Section>
  );
}
