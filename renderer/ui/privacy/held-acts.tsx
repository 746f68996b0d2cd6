import type { AccessReport } from '#core/contract/privacy.ts';
import { readableId } from '../common/readable-id.ts';
import { type MessageId, useText } from '../messages/text.tsx';

const WORDS: Readonly<Record<string, MessageId>> = {
  'person-added': 'kept.act-added',
  'person-changed': 'kept.act-changed',
  'person-archived': 'kept.act-archived',
  'person-restored': 'kept.act-restored',
  'person-moved': 'kept.act-moved',
  'pin-removed': 'kept.act-pin-removed',
  'pin-code-made': 'kept.act-pin-code',
  'pin-vouched': 'kept.act-pin-vouched',
  'attempt-granted': 'kept.act-granted',
};

/** What staff did about the person, as the log has it. */
export function HeldActs({ acts }: Pick<AccessReport, 'acts'>) {
  const { t, date } = useText();
  if (acts.length === 0) return <p>{t('kept.nothing')}</p>;
  return (
    <ul className="points">
      {acts.map(({ at, by, kind }) => {
        const words = WORDS[kind];
        const what = words === undefined ? readableId(kind) : t(words);
        return <li key={`${at} ${kind}`}>{t('kept.act', { date: date(at), what, by: by ?? t('kept.act-by-itself') })}</li>;
      })}
    </ul>
  );
}
