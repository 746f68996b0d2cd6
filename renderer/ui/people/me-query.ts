import type { Api } from '../data/api.tsx';

/** What main says of the session's player, by whose session it is. */
export function meQuery({ people }: Api['orpc'], person: string | null) {
  return { ...people.me.queryOptions(), queryKey: [...people.me.queryKey(), person] };
}
