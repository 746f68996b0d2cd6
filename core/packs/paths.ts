import { PACK_LIMITS, PACK_MANIFEST } from './limits.ts';

/** Why a name must not stand in a pack. */
export type PathFault =
  | 'climbs'
  | 'absolute'
  | 'backslash'
  | 'unseen'
  | 'reserved'
  | 'deep'
  | 'long'
  | 'nested'
  | 'foreign';

/** A file of a pack by what its name says. */
export type PackFileKind = 'manifest' | 'scenario' | 'translation' | 'routes' | 'principles' | 'programme' | 'library' | 'image';

export interface PackName {
  readonly kind: PackFileKind;
  /** Of the scenario or programme that it is, or goes with; null: of everything else. */
  readonly id: string | null;
  /** Of a translation, and of principles in another language; else null. */
  readonly locale: string | null;
}

const ID = '(?<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)';
const LOCALE = '(?<locale>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)';

const NAMES: readonly (readonly [PackFileKind, RegExp])[] = [
  ['manifest', new RegExp(`^${PACK_MANIFEST.replace('.', String.raw`\.`)}$`)],
  ['scenario', new RegExp(String.raw`^${ID}\.scenario\.json$`)],
  ['routes', new RegExp(String.raw`^${ID}\.routes\.json$`)],
  ['principles', new RegExp(String.raw`^principles(?:\.${LOCALE})?\.json$`)],
  ['translation', new RegExp(String.raw`^${ID}\.${LOCALE}\.json$`)],
  ['library', /^library\.json$/],
  ['image', /^images\/[0-9a-f]{16}\.(?:png|jpg|webp|svg)$/],
  ['programme', new RegExp(String.raw`^programmes/${ID}\.programme\.json$`)],
];

/** What Windows takes for a device, whatever follows the first dot (Microsoft, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ .]*(\.|$)/i;

/** The folders that a pack may have. */
export const PACK_FOLDERS: ReadonlySet<string> = new Set(['programmes/', 'images/']);

/** What a name says that a file of a pack is; null: nothing that a pack may hold. */
export function packNameOf(path: string): PackName | null {
  for (const [kind, pattern] of NAMES) {
    const found = pattern.exec(path);
    if (found !== null) return { kind, id: found.groups?.['id'] ?? null, locale: found.groups?.['locale'] ?? null };
  }
  return null;
}

/** What keeps a name out of a pack: it could lead elsewhere, or mean something else on another computer; null: nothing. */
export function pathFault(path: string): PathFault | null {
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(path)) return 'unseen';
  if (/^[a-z]:/i.test(path) || /^[/\\]/.test(path)) return 'absolute';
  const parts = path.split(/[/\\]/);
  if (parts.includes('..') || parts.includes('.')) return 'climbs';
  if (path.includes('\\')) return 'backslash';
  if (path.length > PACK_LIMITS.path) return 'long';
  if (parts.some((part) => RESERVED.test(part))) return 'reserved';
  if (parts.length > PACK_LIMITS.depth + 1) return 'deep';
  if (/\.(zip|jar|7z|rar|gz|tgz|tar|xz|bz2|h5p)$/i.test(path)) return 'nested';
  return packNameOf(path) === null ? 'foreign' : null;
}

/** What names have in common that some file system takes for one: capitals and ways of writing a character do not count. */
export function aliasOf(path: string): string {
  return path.normalize('NFKC').toLowerCase().normalize('NFKC');
}
