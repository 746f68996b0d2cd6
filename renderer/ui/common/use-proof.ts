import { useQuery } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';

/** The records that seal attempts, and the end of their chain; asked for only where there are attempts. */
export function useProof(attempts: readonly string[]) {
  const { orpc } = useApi();
  return useQuery(orpc.attempts.proof.queryOptions({ input: { attempts: [...attempts] }, enabled: attempts.length > 0 }));
}
