import type { AccessReport } from '#core/contract/privacy.ts';
import { useText } from '../messages/text.tsx';
import { Fact } from './paper-parts.tsx';

/** Under what numbers things are kept, for whoever looks them up or checks them. */
export function HeldProof({ report: { attempts, installation, person, policy } }: { readonly report: AccessReport }) {
  const { t, date } = useText();
  return (
    <>
      <p className="hint">{t('kept.how-hint')}</p>
      <dl className="paper-facts">
        <Fact what={t('kept.id')}>
          <code>{person.id}</code>
        </Fact>
        <Fact what={t('kept.pseudonym')}>
          <code>{person.pseudonym}</code>
        </Fact>
        <Fact what={t('kept.installation')}>
          <code>{installation}</code>
        </Fact>
        <Fact what={t('kept.policy')}>
          <code className="hash">{policy}</code>
        </Fact>
        {attempts.map(
          ({ attempt, recordHash, recordSeq, startedAt, title }) =>
            recordSeq !== null &&
            recordHash !== null && (
              <Fact key={attempt} what={t('kept.record', { title, date: date(startedAt), number: recordSeq })}>
                <code className="hash">{recordHash}</code>
              </Fact>
            ),
        )}
      </dl>
      <p className="hint">{t('kept.events')}</p>
    </>
  );
}
