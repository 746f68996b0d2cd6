import { useQuery } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';
import { useLanguage } from '../messages/text.tsx';

/** The moments that are due for the player, in the language of the screen where they are translated. */
export function useReviews() {
  const { orpc } = useApi();
  const { locale } = useLanguage();
  return useQuery(orpc.reviews.due.queryOptions({ input: { locale } }));
}
