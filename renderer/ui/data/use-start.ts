import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { ContractClient } from '#core/contract/client.ts';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { useAssurance } from '../entry/assurance.tsx';
import { entryRefusalOf } from '../entry/entry-failure.tsx';
import { PLACES } from '../frame/places.ts';
import { useApi } from './api.tsx';

type StartInput = Parameters<ContractClient['attempts']['start']>[0];

/** Starts an attempt and goes there. What an attempt that counts asks for is asked first; whoever declines stays. */
export function useStart() {
  const { connection, orpc, started } = useApi();
  const assure = useAssurance();
  const queries = useQueryClient();
  const [, navigate] = useLocation();

  const start = async (input: StartInput): Promise<AttemptDetail | null> => {
    try {
      return await connection.client.attempts.start(input);
    } catch (error) {
      const refusal = entryRefusalOf(error);
      if (refusal !== 'no-pin' && refusal !== 'pin-needed' && refusal !== 'supervisor-needed') throw error;
      return (await assure(refusal)) ? await start(input) : null;
    }
  };

  return useMutation({
    mutationFn: start,
    onSuccess: async (detail) => {
      if (detail === null) return;
      started.set(detail.attempt, detail);
      navigate(PLACES.play(detail.attempt));
      await queries.invalidateQueries({ queryKey: orpc.attempts.list.key() });
    },
  });
}
