import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useStore } from '../common/store.ts';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { usePlayer } from '../people/player.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { useHeartbeat } from './use-heartbeat.ts';
import { useIdle } from './use-idle.ts';

/** Signs a player out who has left: back to the first screen, with the attempt kept where it is. */
export function PlayerIdle() {
  const { connection, orpc } = useApi();
  const { who } = usePlayer();
  const caller = useStore(connection.caller);
  const rules = useQuery(orpc.access.rules.queryOptions());
  const [, navigate] = useLocation();
  const onTouch = useHeartbeat();
  const isPlaying = who !== null && caller.role === 'player';
  const minutes = isPlaying ? (rules.data?.playerIdleMinutes ?? 0) : 0;
  const warned = useIdle({ minutes, onTouch, onOver: () => navigate(PLACES.people) });
  return warned ? <IdleWarning /> : null;
}
