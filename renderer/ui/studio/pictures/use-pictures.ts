import { useMemo } from 'react';
import { ART_URL, OWN_URL } from '../../common/art.ts';
import { faceUrl } from '../../common/face-url.ts';
import { type OwnArt, useOwnArt } from '../../data/own-art.ts';
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

/** Every setting, prop or look that a scenario can name, the organisation's own among them, each with its picture, by what they are called. */
export function usePictures(kind: PictureKind): readonly Picture[] {
  const { t, locale } = useText();
  const assets = useAssets();
  const own = useOwnArt();
  return useMemo(
    () =>
      Object.entries(assets[kind])
        .map(([id, { title }]) => ({ id, title: pictureName(kind, id, title, t), layers: layersOf(kind, id, own) }))
        .toSorted((a, b) => a.title.localeCompare(b.title, locale)),
    [assets, kind, locale, own, t],
  );
}

/** A look as somebody who is pleased shows it. */
export function lookLayers(look: string, own: OwnArt): readonly string[] {
  return [faceUrl(look, 'pleased', own)];
}

/** Settings are drawn in layers, as the stage moves them; what is seen here is what lies in the light of day. */
function layersOf(kind: PictureKind, id: string, own: OwnArt): readonly string[] {
  if (kind === 'looks') return lookLayers(id, own);
  const at = `${ART_URL}/${kind}/${encodeURIComponent(id)}`;
  return ownLayers(kind, id, own) ?? (kind === 'props' ? [`${at}.svg`] : [`${at}/back.svg`, `${at}/middle.svg`, `${at}/front.svg`]);
}

/** A background of one's own stands behind the counter of the setting that it is like. */
function ownLayers(kind: PictureKind, id: string, own: OwnArt): readonly string[] | null {
  const setting = kind === 'settings' ? own.settings.get(id) : undefined;
  if (setting !== undefined) return [`${OWN_URL}/${setting.image}`, `${ART_URL}/settings/${encodeURIComponent(setting.like)}/front.svg`];
  const prop = kind === 'props' ? own.props.get(id) : undefined;
  return prop === undefined ? null : [`${OWN_URL}/${prop.image}`];
}
