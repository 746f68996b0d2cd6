import { useQuery } from '@tanstack/react-query';
import { useApi } from './api.tsx';

/** What runs here: it does not change while a window is open. */
export function useAppInfo() {
  const { orpc } = useApi();
  return useQuery(orpc.app.info.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
}
