import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { FailureNote } from '../common/failure-note.tsx';
import { useStore } from '../common/store.ts';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { usePlayer } from '../people/player.tsx';
import { EntranceFrame } from './entrance-frame.tsx';
import { SetUpScreen } from './set-up-screen.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { SignedIn } from './signed-in.tsx';
import './staff.css';

/** The places of trainers, managers and HR. Whoever played in this window has left it by coming here. */
export function StaffArea() {
  const { connection } = useApi();
  const { leave } = usePlayer();
  const queries = useQueryClient();
  const caller = useStore(connection.caller);
  const [left, setLeft] = useState(false);
  const leaving = useRef(leave);
  useEffect(() => {
    void leaving.current().finally(() => setLeft(true));
  }, []);
  useEffect(
    () => () => {
      // Going anywhere else, by whatever key or link, signs out: the next at this desk may be a player.
      const signOut = async (): Promise<void> => {
        if (connection.caller.get().role !== 'player') await connection.signIn(null).catch(() => undefined);
        queries.removeQueries({ type: 'inactive' });
      };
      void signOut();
    },
    [connection, queries],
  );
  if (caller.role !== 'player') return <SignedIn key={caller.staff} staff={caller.staff} locked={caller.locked} />;
  return <EntranceFrame>{left ? <Entrance /> : null}</EntranceFrame>;
}

function Entrance() {
  const { t } = useText();
  const { orpc } = useApi();
  const rules = useQuery(orpc.access.rules.queryOptions());
  if (rules.error !== null) {
    return <FailureNote error={rules.error} what={t('staff.failed')} onRetry={() => void rules.refetch()} />;
  }
  if (rules.data === undefined) return <p role="status">{t('state.loading')}</p>;
  const { staffSetUp, passphraseCharacters } = rules.data;
  return staffSetUp ? <SignInScreen /> : <SetUpScreen least={passphraseCharacters} />;
}
