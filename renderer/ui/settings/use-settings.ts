import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from '#core/contract/settings.ts';
import { useApi } from '../data/api.tsx';

/** The installation's settings, and a way to change them. */
export interface SettingsHandle {
  readonly settings: Settings;
  readonly change: (patch: SettingsPatch) => void;
  /** Why the last change was not kept; null when it was. */
  readonly error: Error | null;
  readonly saved: boolean;
}

/** A change shows at once and is taken back where main refuses it. */
export function useSettings(): SettingsHandle {
  const { orpc } = useApi();
  const queries = useQueryClient();
  const { queryKey } = orpc.settings.get.queryOptions();
  const { data } = useQuery(orpc.settings.get.queryOptions());
  const { mutate, error, isSuccess } = useMutation(
    orpc.settings.set.mutationOptions({
      onMutate: async (patch) => {
        await queries.cancelQueries({ queryKey });
        queries.setQueryData(queryKey, (known) => ({ ...(known ?? DEFAULT_SETTINGS), ...defined(patch) }));
      },
      onSuccess: (settings) => {
        // While a slider is still being dragged, an earlier answer must not pull it back.
        const last = queries.isMutating({ mutationKey: orpc.settings.set.mutationKey() }) === 1;
        if (last) queries.setQueryData(queryKey, settings);
      },
      onError: () => queries.invalidateQueries({ queryKey }),
    }),
  );
  return { settings: data ?? DEFAULT_SETTINGS, change: mutate, error, saved: isSuccess };
}

function defined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
