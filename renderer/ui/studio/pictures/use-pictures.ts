import { useMemo } from 'react';
import { ART_URL } from '../../common/art.ts';
import { useText } from '../../messages/text.tsx';
import { useAssets } from '../use-assets.ts';
import { type PictureKind, pictureName } from './picture-names.ts';

/** Something to choose by what it looks like. */
export interface Picture {
  /** As scenarios name it. */
  readonly id: string;
  /** What is on it, on this screen. */
  readonly title: string;
  /** Addresses of drawings that lie one over the other, the hindmost first. */
  readonly layers: readonly string[];
}

/**
 * Every setting, prop or look that a scenario can name, each with its picture, by what they are called. Whatever else there is to
 * choose from, such as the organisation's own, is added here.
 */
export function usePictures(kind: PictureKind): readonly Picture[] {
  const { t, locale } = useText();
  const assets = useAssets();
  return useMemo(
    () =>
      Object.entries(assets[kind])
        .map(([id, { title }]) => ({ id, title: pictureName(kind, id, title, t), layers: layersOf(kind, id) }))
        .toSorted((a, b) => a.title.localeCompare(b.title, locale)),
    [assets, kind, locale, t],
  );
}

/** Settings are drawn in layers, as the stage moves them; what is seen here is what lies in the light of day. */
function layersOf(kind: PictureKind, id: string): readonly string[] {
  const at = `${ART_URL}/${kind}/${encodeURIComponent(id)}`;
  if (kind === 'settings') return [`${at}/back.svg`, `${at}/middle.svg`, `${at}/front.svg`];
  return [kind === 'props' ? `${at}.svg` : `${at}/pleased.svg`];
}
