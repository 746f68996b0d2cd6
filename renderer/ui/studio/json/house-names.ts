import { useMemo } from 'react';
import type { HouseNames } from '#core/studio/guide/named.ts';
import { usePrincipleList } from '../../data/use-principles.ts';
import { type Assets, useAssets } from '../use-assets.ts';

/** What a scenario may name of the house it plays in; what could not be fetched is left out. */
export function useHouseNames(): HouseNames {
  const { data: principles } = usePrincipleList();
  const { settings, props, looks } = useAssets();
  return useMemo(
    () => ({
      principle: new Map((principles ?? []).map(({ id, name }) => [id, name])),
      setting: titles(settings),
      prop: titles(props),
      look: titles(looks),
    }),
    [principles, settings, props, looks],
  );
}

function titles(list: Assets['settings']): ReadonlyMap<string, string> {
  return new Map(Object.entries(list).map(([id, { title }]) => [id, title]));
}
