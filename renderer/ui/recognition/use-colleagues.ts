import { useQuery } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';

/** The longest name there is. */
const LONGEST = 60;

/** The people a name can be picked from: everybody, or, where names are typed out, whoever is called just that. */
export function useColleagues(typed: string) {
  const { orpc } = useApi();
  const rules = useQuery(orpc.access.rules.queryOptions());
  const name = typed.trim().slice(0, LONGEST);
  const byTyping = rules.data?.names === 'typed';
  const list = useQuery(orpc.people.list.queryOptions({ enabled: rules.data?.names === 'open' }));
  const called = useQuery(orpc.people.find.queryOptions({ input: { name }, enabled: byTyping && name !== '' }));
  return byTyping ? called : list;
}
