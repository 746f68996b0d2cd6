import { useRef } from 'react';
import { useApi } from '../data/api.tsx';

const EVERY_MS = 60_000;

/** Lets main know, at most once a minute, that somebody is there: its own clock of the session runs as well. */
export function useHeartbeat(): () => void {
  const { connection } = useApi();
  const toldAt = useRef(0);
  return () => {
    const now = Date.now();
    if (now - toldAt.current < EVERY_MS) return;
    toldAt.current = now;
    void connection.ping();
  };
}
