import { useQuery } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';

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
  const { orpc } = useApi();
  const proof = useQuery(
    orpc.attempts.proof.queryOptions({ input: { attempts: [...attempts] }, enabled: attempts.length > 0 }),
  );
  if (proof.data === undefined || proof.data.records.length === 0) return null;
  const { records, head } = proof.data;
  return (
    <footer className="proof-stamp">
      <p>{t('proof.about')}</p>
      <ul>
        {records.map(({ seq, hash }) => (
          <li key={seq}>{t('proof.record', { seq, hash })}</li>
        ))}
        {head !== null && <li>{t('proof.head', { seq: head.seq, hash: head.hash, key: head.key })}</li>}
        {head !== null && <li>{t('proof.signature', { signature: head.signature, installation: head.installation })}</li>}
      </ul>
    </footer>
  );
}
