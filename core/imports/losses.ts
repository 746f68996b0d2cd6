/**
 * What an import cannot keep, or has had to guess, most telling first. What each means, why it is and what to do about it
 * is said in `words.ts`.
 */
export const LOSS_KINDS = [
  'too-many-links',
  'dead-link',
  'link-code',
  'outside-link',
  'jump',
  'condition',
  'variable',
  'variable-shown',
  'embed',
  'macro',
  'script',
  'style',
  'image',
  'media',
  'control',
  'library',
  'timer',
  'score',
  'speaker',
  'same-name',
  'start',
  'special-passage',
  'outside-text',
  'header',
  'unclosed',
  'tags',
  'comment',
  'cut-text',
  'encoding',
] as const;

export type LossKind = (typeof LOSS_KINDS)[number];

/** One place that something was not kept at. */
export interface Loss {
  /** The passage or piece of content, by its name; null: the story as a whole. */
  readonly where: string | null;
  /** 1-based, in the file that was read; null where it has no lines of its own. */
  readonly line: number | null;
  /** What stood there, shortened. */
  readonly what: string;
}

/** What was not kept of one kind. */
export interface LossGroup {
  readonly kind: LossKind;
  /** How many there are, of which `items` are the first. */
  readonly total: number;
  readonly items: readonly Loss[];
}

/** The most items of one kind that are told one by one. */
const MOST_ITEMS = 200;

/** The most characters of what stood there. */
const LONGEST = 120;

/** Collects what an import does not keep; bounded, whatever the file holds. */
export class Losses {
  readonly #groups = new Map<LossKind, { total: number; items: Loss[] }>();

  add(kind: LossKind, where: string | null, line: number | null, what: string): void {
    const group = this.#groups.get(kind) ?? { total: 0, items: [] };
    this.#groups.set(kind, group);
    group.total += 1;
    if (group.items.length < MOST_ITEMS) group.items.push({ where: where === null ? null : shortened(where) || null, line, what: shortened(what) });
  }

  groups(): readonly LossGroup[] {
    return LOSS_KINDS.flatMap((kind) => {
      const group = this.#groups.get(kind);
      return group === undefined ? [] : [{ kind, ...group }];
    });
  }
}

/** A text on one line, with an ellipsis where it was too long. */
export function shortened(text: string, most = LONGEST): string {
  const line = text.slice(0, 4 * most).replace(/\s+/g, ' ').trim().toWellFormed();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd().toWellFormed()}…` : line;
}
