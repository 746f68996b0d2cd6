import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../common/dialog.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { KudosNote } from './kudos-note.tsx';

/** The notes that wait for somebody who has just signed in. One that arrives later waits for the next time. */
export function KudosGreeting() {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  const [over, setOver] = useState(false);
  const kudos = useQuery({
    ...orpc.kudos.list.queryOptions(),
    queryKey: [...orpc.kudos.list.queryKey(), 'greeting'],
    staleTime: Infinity,
  });
  const unseen = (kudos.data ?? []).filter(({ seen }) => !seen);
  const puttingAway = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      for (const { id } of unseen) await connection.client.kudos.seen({ kudos: id });
    },
    // A note that could not be put away is shown again next time, which is all there is to say of it.
    onSettled: () => {
      setOver(true);
      return queries.invalidateQueries({ queryKey: orpc.kudos.list.queryKey(), exact: true });
    },
  });
  if (over || unseen.length === 0) return null;
  const putAway = (): void => {
    if (!puttingAway.isPending) puttingAway.mutate();
  };
  return (
    <Dialog title={t('kudos.greeting', { count: unseen.length })} onClose={putAway}>
      <ul className="kudos-list">
        {unseen.map((note) => (
          <li key={note.id}>
            <KudosNote {...note} />
          </li>
        ))}
      </ul>
      <p className="hint">{t('kudos.stays')}</p>
      <div className="dialog-buttons">
        <button type="button" className="button button-primary" onClick={putAway}>
          {t('kudos.put-away')}
        </button>
      </div>
    </Dialog>
  );
}
