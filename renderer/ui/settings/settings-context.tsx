import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from '#core/contract/settings.ts';
import { useApi } from '../data/api.tsx';
import { usePlayer } from '../people/player.tsx';
import { SETTINGS_CHANGE, settingsQuery } from './settings-query.ts';

/** The settings in force, and ways to change them: one's own, or the computer's while nobody is signed in. */
export interface SettingsHandle {
  readonly settings: Settings;
  /** False while main has not said what they are, and these are the usual ones. */
  readonly known: boolean;
  /** Whether the player chose any of them. */
  readonly own: boolean;
  readonly change: (patch: SettingsPatch) => void;
  /** Gives up what the player chose: the computer's hold again. */
  readonly reset: () => void;
  /** Why they could not be read; null when they were. */
  readonly unread: Error | null;
  readonly readAgain: () => void;
  /** Why the last change was not kept; null when it was. */
  readonly error: Error | null;
  /** What became of the last change; null: nothing yet. */
  readonly saved: 'changed' | 'reset' | null;
}

const SettingsContext = createContext<SettingsHandle | null>(null);

interface Change {
  /** Whose settings; null: the computer's. */
  readonly who: string | null;
  /** null: give up what the player chose. */
  readonly patch: SettingsPatch | null;
}

/** A change shows at once, before main has it, and is taken back where main refuses it. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useApi().connection;
  const { who } = usePlayer();
  const queries = useQueryClient();
  const [unsaved, setUnsaved] = useState<SettingsPatch>({});
  const { data, error: unread, refetch } = useQuery(settingsQuery(client, who));
  // Until a person's are known, the computer's hold, if those are.
  const shown = data ?? queries.getQueryData(settingsQuery(client, null).queryKey);
  const { mutate, error, isSuccess, variables } = useMutation({
    mutationKey: SETTINGS_CHANGE,
    mutationFn: ({ patch }: Change) => (patch === null ? client.settings.reset() : client.settings.set(patch)),
    // One after the other, so that the last change is the one that stays.
    scope: { id: 'settings' },
    onSuccess: (settings, change) => queries.setQueryData(settingsQuery(client, change.who).queryKey, settings),
    onSettled: () => {
      const last = queries.isMutating({ mutationKey: SETTINGS_CHANGE }) === 1;
      if (last) setUnsaved({});
    },
  });
  // What became of one player's change is nothing to the next.
  const last = variables?.who === who ? variables : null;
  const handle = useMemo(
    (): SettingsHandle => ({
      settings: { ...(shown?.settings ?? DEFAULT_SETTINGS), ...defined(unsaved) },
      known: data !== undefined,
      own: data?.own ?? false,
      change: (patch) => {
        setUnsaved((earlier) => ({ ...earlier, ...patch }));
        mutate({ who, patch });
      },
      reset: () => {
        setUnsaved({});
        mutate({ who, patch: null });
      },
      unread: data === undefined ? unread : null,
      readAgain: () => void refetch(),
      error: last === null ? null : error,
      saved: isSuccess && last !== null ? (last.patch === null ? 'reset' : 'changed') : null,
    }),
    [who, data, shown, unsaved, mutate, unread, refetch, error, isSuccess, last],
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
