import { useIntl } from 'react-intl';
import { useAppInfo } from '../data/use-app-info.ts';
import { useText } from '../messages/text.tsx';
import { useProof } from './use-proof.ts';

/** Of more records the numbers are enough: the end of the chain, whose hash is there, vouches for every one before it. */
const MOST_HASHES = 3;

interface ProofStampProps {
  /** What the page is about: attempts that count. */
  readonly attempts: readonly string[];
}

/**
 * On paper, and in a PDF: the records behind the page and the end of their chain, so that whoever looks after the
 * results can check what it says. A screen does without.
 */
export function ProofStamp({ attempts }: ProofStampProps) {
  const { t } = useText();
  const intl = useIntl();
  const proof = useProof(attempts);
  const info = useAppInfo();
  if (proof.data === undefined || proof.data.records.length === 0) return null;
  const { records, head } = proof.data;
  return (
    <footer className="proof-stamp">
      <p>
        {t('proof.about')} {info.data !== undefined && t('proof.printed', { version: info.data.version })}
      </p>
      <ul>
        {head !== null && records.length > MOST_HASHES ? (
          <li>{t('proof.records', { seqs: intl.formatList(records.map(({ seq }) => intl.formatNumber(seq))) })}</li>
        ) : (
          records.map(({ seq, hash }) => <li key={seq}>{t('proof.record', { seq, hash })}</li>)
        )}
        {head !== null && <li>{t('proof.head', { seq: head.seq, hash: head.hash, key: head.key })}</li>}
        {head !== null && <li>{t('proof.signature', { signature: head.signature, installation: head.installation })}</li>}
      </ul>
    </footer>
  );
}
