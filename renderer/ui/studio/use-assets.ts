import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from '#core/contract/zod.ts';
import { ART_URL } from '../common/art.ts';
import { useOwnArt } from '../data/own-art.ts';

const named = z.record(z.string(), z.object({ title: z.string() }));
const manifestSchema = z.object({ settings: named, props: named, looks: named });

/** What the stage has pictures of, by id, with what is on them. */
export type Assets = z.infer<typeof manifestSchema>;

const NONE: Assets = { settings: {}, props: {}, looks: {} };

/** Settings, props and looks that come along; none until they are there. */
export function useBundledAssets(): Assets {
  const { data } = useQuery({
    queryKey: ['studio-assets'],
    queryFn: async () => manifestSchema.parse(await (await fetch(`${ART_URL}/manifest.json`)).json()),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NONE;
}

/**
 * Settings, props and looks that a scenario can name: those that come along, and the organisation's own. Until they are
 * there, what it names already can be chosen.
 */
export function useAssets(): Assets {
  const bundled = useBundledAssets();
  const own = useOwnArt();
  return useMemo(() => {
    const { settings, props, looks } = bundled;
    return {
      settings: { ...settings, ...Object.fromEntries(own.settings) },
      props: { ...props, ...Object.fromEntries(own.props) },
      looks: { ...looks, ...Object.fromEntries(own.looks) },
    };
  }, [bundled, own]);
}
