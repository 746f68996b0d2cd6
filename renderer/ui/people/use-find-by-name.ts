import { useMutation } from '@tanstack/react-query';
import type { Person } from '#core/contract/schemas.ts';
import { useApi } from '../data/api.tsx';

/** Looks for people by a whole name; where there is one only, that is the one. */
export function useFindByName(onOnly: (person: Person) => void) {
  const { connection } = useApi();
  return useMutation({
    mutationFn: (name: string) => connection.client.people.find({ name }),
    onSuccess: ([first, ...others]) => {
      if (first !== undefined && others.length === 0) onOnly(first);
    },
  });
}
