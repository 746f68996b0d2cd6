import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Principle } from '#core/scenario/parse-principles.ts';
import { typeset } from '../common/typeset.ts';
import { useLanguage } from '../messages/text.tsx';
import { useApi } from './api.tsx';

/** The principles there are, in the language of the screen where they are translated. */
export function usePrincipleList() {
  const { orpc } = useApi();
  const { locale } = useLanguage();
  const select = useCallback(
    (principles: readonly Principle[]) =>
      principles.map((one) => ({ ...one, name: typeset(one.name, locale), summary: typeset(one.summary, locale) })),
    [locale],
  );
  return useQuery(orpc.principles.list.queryOptions({ input: { locale }, select }));
}
