import type { Size } from './layout.ts';

/** Where the organisation's own pictures lie, seen from the built art. */
const FOLDER = '../own';

/** A background of the organisation's own, as a view names it. */
interface OwnSetting {
  /** The file of its picture. */
  readonly image: string;
  /** The setting whose counter stands in front of it. */
  readonly like: string;
}

/** The size of such a background in the units of a setting's drawing: as wide, from the top to below the counter's edge. */
export const OWN_SHEET: Size = { width: 1600, height: 900 };

/** What a view says in place of a setting's name, so that the stage need not know the organisation's library. */
export function ownSettingName({ image, like }: OwnSetting): string {
  return `own:${like}/${image}`;
}

/** What a view says in place of a prop's name. */
export function ownPropName({ image, width, height }: Size & { readonly image: string }): string {
  return `own:${width}x${height}/${image}`;
}

const SETTING = /^own:([a-z0-9-]+)\/([0-9a-f]{16}\.[a-z]+)$/;
const PROP = /^own:(\d+)x(\d+)\/([0-9a-f]{16}\.[a-z]+)$/;

/** The background that a name stands for; null: it is one that comes along. */
export function readOwnSetting(name: string): { readonly picture: string; readonly like: string } | null {
  const [, like, image] = SETTING.exec(name) ?? [];
  return like === undefined || image === undefined ? null : { like, picture: `${FOLDER}/${image}` };
}

/** The prop that a name stands for; null: it is one that comes along. */
export function readOwnProp(name: string): (Size & { readonly picture: string }) | null {
  const [, width, height, image] = PROP.exec(name) ?? [];
  return image === undefined ? null : { width: Number(width), height: Number(height), picture: `${FOLDER}/${image}` };
}
