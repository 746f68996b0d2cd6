import { useQuery } from '@tanstack/react-query';
import type { Policy } from '#core/policy/policy.ts';
import type { PolicyFileNow } from '#core/contract/privacy.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { saveFile } from '../common/save-file.ts';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { Section } from '../privacy/paper-parts.tsx';

/** For HR: how the policy is written, and what is wrong with the file as it stands now. */
export function PolicyFile({ policy }: { readonly policy: Policy }) {
  const { t } = useText();
  const { orpc } = useApi();
  const file = useQuery(orpc.policy.look.queryOptions({ refetchOnWindowFocus: true }));
  const download = (): void => {
    saveFile('policy.json', new Blob([`${JSON.stringify(policy, null, 2)}\n`], { type: 'application/json' }));
  };
  return (
    <div className="panel policy-file">
      <Section title={t('policy-file.title')}>
        <ol className="policy-steps">
          <li>{t('policy-file.step-template')}</li>
          <li>{t('policy-file.step-edit')}</li>
          <li>
            {t('policy-file.step-place')} {file.data !== undefined && <code className="policy-path">{file.data.path}</code>}
          </li>
          <li>{t('policy-file.step-check')}</li>
        </ol>
        <div className="actions">
          <button type="button" className="button" onClick={download}>
            {t('policy-file.download')}
          </button>
          <button type="button" className="button" aria-disabled={file.isFetching} onClick={() => void file.refetch()}>
            {t('policy-file.check')}
          </button>
        </div>
        {file.error !== null && <FailureNote error={file.error} what={t('policy-file.failed')} />}
        <div role="status">{file.data !== undefined && <State file={file.data} key={file.dataUpdatedAt} />}</div>
      </Section>
    </div>
  );
}

function State({ file: { state, faults } }: { readonly file: PolicyFileNow }) {
  const { t } = useText();
  return (
    <>
      <p>{t(`policy-file.${state}`, { faults: faults.length })}</p>
      {faults.length > 0 && (
        <ul className="points">
          {faults.map(({ line, column, message }) => (
            <li key={`${line} ${column} ${message}`}>
              {line !== null && column !== null && `${t('policy-file.place', { line, column })} `}
              <span lang="en">{message}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
