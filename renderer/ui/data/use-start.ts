import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { PLACES } from '../frame/places.ts';
import { useApi } from './api.tsx';

/** Starts an attempt and goes there. */
export function useStart() {
  const { orpc, started } = useApi();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation(
    orpc.attempts.start.mutationOptions({
      onSuccess: async (detail) => {
        started.set(detail.attempt, detail);
        navigate(PLACES.play(detail.attempt));
        await queries.invalidateQueries({ queryKey: orpc.attempts.list.key() });
      },
    }),
  );
}
