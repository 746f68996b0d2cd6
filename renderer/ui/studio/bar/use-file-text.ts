import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../data/api.tsx';

/** What a document's file says on the disk, once it is wanted; null: not known yet. */
export function useFileText(file: string, wanted: boolean): string | null {
  const { orpc } = useApi();
  const opened = useQuery(orpc.studio.open.queryOptions({ input: { source: 'own', file }, enabled: wanted, staleTime: 0 }));
  return opened.data === undefined ? null : (opened.data.disk?.text ?? '');
}
