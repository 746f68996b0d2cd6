import { useQuery } from '@tanstack/react-query';
import type { StudioDocument } from '#core/contract/studio.ts';
import { useApi } from '../../data/api.tsx';

/** The document as the list has it, which is kept up to date while it is open; null: it has none of it, undefined: not known yet. */
export function useListed(file: string): StudioDocument | null | undefined {
  const { orpc } = useApi();
  const { data } = useQuery(orpc.studio.list.queryOptions());
  return data === undefined ? undefined : (data.documents.find((each) => each.source === 'own' && each.file === file) ?? null);
}
