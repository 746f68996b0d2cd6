import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { KudosNote } from './kudos-note.tsx';

/** Every note the player was sent, newest first. */
export function ReceivedKudos() {
  const { t } = useText();
  const { orpc } = useApi();
  const heading = useId();
  const kudos = useQuery(orpc.kudos.list.queryOptions());
  return (
    <section className="recognition-part" aria-labelledby={heading}>
      <h2 id={heading}>{t('kudos.received')}</h2>
      {kudos.error !== null && (
        <FailureNote error={kudos.error} what={t('kudos.failed')} onRetry={() => void kudos.refetch()} />
      )}
      {kudos.data?.length === 0 && <p className="hint">{t('kudos.none')}</p>}
      <ul className="kudos-list">
        {kudos.data?.map((note) => (
          <li key={note.id}>
            <KudosNote {...note} />
          </li>
        ))}
      </ul>
    </section>
  );
}
