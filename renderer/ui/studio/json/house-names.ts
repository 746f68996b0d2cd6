import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from '#core/contract/zod.ts';
import type { HouseNames } from '#core/studio/guide/named.ts';
import { ART_URL } from '../../common/art.ts';
import { usePrincipleList } from '../../data/use-principles.ts';

const titled = z.record(z.string(), z.object({ title: z.string() }));
const manifestSchema = z.object({ settings: titled, props: titled, looks: titled });

/** What a scenario may name of the house it plays in; what could not be fetched is left out. */
export function useHouseNames(): HouseNames {
  const { data: principles } = usePrincipleList();
  const { data: art } = useQuery({ queryKey: ['art', 'manifest'], queryFn: fetchManifest, staleTime: Infinity });
  return useMemo(
    () => ({
      principle: new Map((principles ?? []).map(({ id, name }) => [id, name])),
      setting: titles(art?.settings),
      prop: titles(art?.props),
      look: titles(art?.looks),
    }),
    [art, principles],
  );
}

async function fetchManifest(): Promise<z.infer<typeof manifestSchema>> {
  const answer = await fetch(`${ART_URL}/manifest.json`);
  return manifestSchema.parse(await answer.json());
}

function titles(list: z.infer<typeof titled> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(list).map(([id, { title }]) => [id, title]));
}
