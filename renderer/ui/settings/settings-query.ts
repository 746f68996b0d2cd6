import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { ContractClient } from '#core/contract/client.ts';

/** The settings that hold for a person; null: for nobody yet. Main answers for whoever the session is of. */
export function settingsQuery(client: ContractClient, who: string | null) {
  return queryOptions({ queryKey: ['settings', who], queryFn: () => client.settings.get() });
}

/** What every change of a setting is known by. */
export const SETTINGS_CHANGE = ['change settings'] as const;

/** Resolves once no change of a setting is on its way: it would become somebody else's. */
export function settingsAtRest(queries: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    const check = (): boolean => {
      const rests = queries.isMutating({ mutationKey: SETTINGS_CHANGE }) === 0;
      if (rests) resolve();
      return rests;
    };
    if (check()) return;
    const stop = queries.getMutationCache().subscribe(() => {
      if (check()) stop();
    });
  });
}
