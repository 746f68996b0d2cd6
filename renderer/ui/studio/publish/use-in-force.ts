import { useQuery } from '@tanstack/react-query';
import type { StudioDocument } from '#core/contract/studio.ts';
import { isId } from '#core/scenario/shape/ids.ts';
import { useApi } from '../../data/api.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import type { Studio } from '../studio.ts';
import { useOutline } from '../use-studio.ts';
import { useListed } from './use-listed.ts';

/** What players get of a document now. */
export interface InForce {
  readonly text: string;
  /** Of its contents. */
  readonly hash: string;
  /** Where it was published: when and by whom. Null: they get what the file says. */
  readonly published: StudioDocument['published'];
}

/** What players get now; `null`: nothing yet, `undefined`: not known yet. */
export function useInForce(studio: Studio): { readonly inForce: InForce | null | undefined; readonly error: Error | null } {
  const { orpc } = useApi();
  const id = useOutline(studio).id ?? '';
  const known = isId(id);
  const read = useQuery(orpc.scenarios.read.queryOptions({ input: { id }, enabled: known, staleTime: 0, gcTime: 0, retry: false }));
  const listed = useListed(studio.document.file);
  if (!known || (read.error !== null && toCallFailure(read.error).code === 'not-found')) return { inForce: null, error: null };
  if (read.data === undefined || listed === undefined) return { inForce: undefined, error: read.error };
  return { inForce: { ...read.data, published: listed?.published ?? null }, error: null };
}
