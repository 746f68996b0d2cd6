import type { PackChoice } from '#core/contract/packs.ts';
import type { ProgrammeSummary } from '#core/contract/programmes.ts';
import type { StudioDocument } from '#core/contract/studio.ts';

/** Something that can be put into a pack. */
export interface Item {
  /** Tells it from all others. */
  readonly key: string;
  readonly title: string;
  /** Its file; null: it has a title alone. */
  readonly file: string | null;
  readonly part: 'own' | 'bundled' | 'programme';
  /** Why it cannot go into one; null: it can. */
  readonly blocked: 'faulty' | null;
  /** Its file, where what was written in it is not saved and stays behind; else null. */
  readonly drafted: string | null;
  readonly add: (choice: PackChoice) => PackChoice;
}

/** What can be shared: what is played in the place of something else goes in its place here too. */
export function itemsOf(documents: readonly StudioDocument[], programmes: readonly ProgrammeSummary[]): readonly Item[] {
  const scenarios = documents
    .filter(({ shadowed, hash }) => !shadowed && hash !== null)
    .map(
      ({ source, file, title, faults, draft }): Item => ({
        key: `${source}/${file}`,
        title: title ?? file,
        file: title === null ? null : file,
        part: source,
        blocked: faults > 0 ? 'faulty' : null,
        drafted: draft === null ? null : file,
        add: (choice) => ({ ...choice, documents: [...choice.documents, { source, file }] }),
      }),
    );
  const weeks = programmes.map(
    ({ id, title }): Item => ({
      key: `programme/${id}`,
      title,
      file: null,
      part: 'programme',
      blocked: null,
      drafted: null,
      add: (choice) => ({ ...choice, programmes: [...choice.programmes, id] }),
    }),
  );
  return [...scenarios, ...weeks];
}

const NOTHING: PackChoice = { documents: [], programmes: [] };

/** What is asked for, where these were chosen. */
export function choiceOf(items: readonly Item[], chosen: ReadonlySet<string>): PackChoice {
  return items.filter(({ key }) => chosen.has(key)).reduce((choice, item) => item.add(choice), NOTHING);
}
