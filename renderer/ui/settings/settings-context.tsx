import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from '#core/contract/settings.ts';
import { useApi } from '../data/api.tsx';

/** The installation's settings, and a way to change them. */
export interface SettingsHandle {
  readonly settings: Settings;
  /** False while main has not said what they are, and these are the defaults. */
  readonly known: boolean;
  readonly change: (patch: SettingsPatch) => void;
  /** Why the last change was not kept; null when it was. */
  readonly error: Error | null;
  readonly saved: boolean;
}

const SettingsContext = createContext<SettingsHandle | null>(null);

/** A change shows at once, before main has it, and is taken back where main refuses it. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [unsaved, setUnsaved] = useState<SettingsPatch>({});
  const { data } = useQuery(orpc.settings.get.queryOptions());
  const { mutate, error, isSuccess } = useMutation(
    orpc.settings.set.mutationOptions({
      // One after the other, so that the last change is the one that stays.
      scope: { id: 'settings' },
      onSuccess: (settings) => queries.setQueryData(orpc.settings.get.queryKey(), settings),
      onSettled: () => {
        const last = queries.isMutating({ mutationKey: orpc.settings.set.mutationKey() }) === 1;
        if (last) setUnsaved({});
      },
    }),
  );
  const handle = useMemo(
    (): SettingsHandle => ({
      settings: { ...(data ?? DEFAULT_SETTINGS), ...defined(unsaved) },
      known: data !== undefined,
      change: (patch) => {
        setUnsaved((earlier) => ({ ...earlier, ...patch }));
        mutate(patch);
      },
      error,
      saved: isSuccess,
    }),
    [data, unsaved, mutate, error, isSuccess],
  );
  return <SettingsContext value={handle}>{children}</SettingsContext>;
}

export function useSettings(): SettingsHandle {
  const handle = useContext(SettingsContext);
  if (handle === null) throw new Error('useSettings was called outside SettingsProvider.');
  return handle;
}

function defined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
