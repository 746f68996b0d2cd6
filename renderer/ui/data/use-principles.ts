import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../messages/text.tsx';
import { useApi } from './api.tsx';

/** The principles there are, in the language of the screen where they are translated. */
export function usePrincipleList() {
  const { orpc } = useApi();
  const { locale } = useLanguage();
  return useQuery(orpc.principles.list.queryOptions({ input: { locale } }));
}
