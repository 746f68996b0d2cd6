import { skipToken, useQuery } from '@tanstack/react-query';
import type { StudioDocument } from '#core/contract/studio.ts';
import { isId } from '#core/scenario/shape/ids.ts';
import { useApi } from '../../data/api.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import type { Studio } from '../studio.ts';
import { useOutline } from '../use-studio.ts';
import { useListed } from './use-listed.ts';

/** What players get of a document now or, where it is out of play, what they got of it last. */
export interface InForce {
  readonly text: string;
  /** Where it was published: when and by whom. Null: they get what the file says. */
  readonly published: StudioDocument['published'];
  /** Whether it is out of play. */
  readonly isOut: boolean;
}

/** What players get now, or got last; `null`: nothing yet, `undefined`: not known yet. */
export function useInForce(studio: Studio): { readonly inForce: InForce | null | undefined; readonly error: Error | null } {
  const { orpc } = useApi();
  const id = useOutline(studio).id ?? '';
  const { file } = studio.document;
  const listed = useListed(file);
  const [isOut, published] = [listed?.waiting === true, listed?.published ?? null];
  const known = isId(id) && listed !== undefined && !isOut;
  const read = useQuery(orpc.scenarios.read.queryOptions({ input: { id }, enabled: known, staleTime: 0, gcTime: 0, retry: false }));
  const versions = useQuery(orpc.studio.versions.queryOptions({ input: { file }, enabled: isOut && published !== null, staleTime: 0, gcTime: 0 }));
  const number = versions.data?.find(({ kind, hash }) => kind === 'published' && hash === published?.hash)?.number;
  const last = useQuery(orpc.studio.version.queryOptions({ input: number === undefined ? skipToken : { file, number } }));
  if (listed === undefined) return { inForce: undefined, error: null };
  if (isOut) return published === null ? { inForce: null, error: null } : outOfPlay(last.data?.text, published, versions.error ?? last.error);
  if (!isId(id) || (read.error !== null && toCallFailure(read.error).code === 'not-found')) return { inForce: null, error: null };
  if (read.data === undefined) return { inForce: undefined, error: read.error };
  return { inForce: { text: read.data.text, published, isOut }, error: null };
}

function outOfPlay(text: string | undefined, published: InForce['published'], error: Error | null): ReturnType<typeof useInForce> {
  return text === undefined ? { inForce: undefined, error } : { inForce: { text, published, isOut: true }, error: null };
}
