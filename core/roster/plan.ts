import { nameKey } from './label.ts';
import type { RosterEntry, Told } from './lines.ts';

/** Somebody on this installation, as an import sees them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** null: added by hand, and in no roster yet. */
  readonly number: string | null;
  readonly numberKey: string | null;
  /** The cohort's name. */
  readonly cohort: string | null;
  readonly department: string | null;
  readonly archived: boolean;
}

/** What of a person changes; `archived` is from true to false: they are back. */
export interface FieldChange {
  readonly field: 'number' | 'name' | 'cohort' | 'department' | 'archived';
  readonly from: string | null;
  readonly to: string | null;
}

export interface ChangedPerson {
  readonly person: KnownPerson;
  readonly entry: RosterEntry;
  readonly changes: readonly FieldChange[];
}

/**
 * Somebody without a number whose name stands in new lines: maybe the same person, which only a person can say.
 * With more than one entry, at most one of them is meant.
 */
export interface LinkOffer {
  readonly person: KnownPerson;
  readonly entries: readonly RosterEntry[];
}

/** What an import would do. */
export interface RosterPlan {
  readonly added: readonly RosterEntry[];
  readonly changed: readonly ChangedPerson[];
  readonly unchanged: readonly KnownPerson[];
  readonly offers: readonly LinkOffer[];
  /** In the roster, not in the file, and not archived yet. */
  readonly leavers: readonly KnownPerson[];
  /** Names of cohorts there are none of yet. */
  readonly newCohorts: readonly string[];
}

/** Works out what a file would change. The order of its lines does not matter. */
export function planImport(
  entries: readonly RosterEntry[],
  told: Told,
  people: readonly KnownPerson[],
  cohorts: readonly string[],
): RosterPlan {
  const known = new Map(people.flatMap((person) => (person.numberKey === null ? [] : [[person.numberKey, person] as const])));
  const inFile = new Set(entries.map(({ key }) => key));
  const added = entries.filter(({ key }) => !known.has(key));
  const compared = entries.flatMap((entry) => {
    const person = known.get(entry.key);
    return person === undefined ? [] : [{ person, entry, changes: changesOf(person, entry, told) }];
  });
  const byName = Map.groupBy(added, ({ name }) => nameKey(name));
  return {
    added,
    changed: compared.filter(({ changes }) => changes.length > 0),
    unchanged: compared.filter(({ changes }) => changes.length === 0).map(({ person }) => person),
    offers: people.flatMap((person) => {
      const named = person.numberKey === null ? byName.get(nameKey(person.name)) : undefined;
      return named === undefined ? [] : [{ person, entries: named }];
    }),
    leavers: people.filter(({ numberKey, archived }) => numberKey !== null && !archived && !inFile.has(numberKey)),
    newCohorts: newCohorts(entries, cohorts),
  };
}

/** What taking an entry changes about a person. */
function changesOf(person: KnownPerson, entry: RosterEntry, told: Told): FieldChange[] {
  const changes: FieldChange[] = [];
  if (person.numberKey !== entry.key) changes.push({ field: 'number', from: person.number, to: entry.number });
  if (person.name !== entry.name) changes.push({ field: 'name', from: person.name, to: entry.name });
  if (told.cohort && cohortKey(person.cohort) !== cohortKey(entry.cohort)) {
    changes.push({ field: 'cohort', from: person.cohort, to: entry.cohort });
  }
  if (told.department && person.department !== entry.department) {
    changes.push({ field: 'department', from: person.department, to: entry.department });
  }
  if (person.archived) changes.push({ field: 'archived', from: null, to: null });
  return changes;
}

function newCohorts(entries: readonly RosterEntry[], cohorts: readonly string[]): string[] {
  const known = new Set(cohorts.map(nameKey));
  const fresh = new Map<string, string>();
  for (const { cohort } of entries) {
    if (cohort === null || known.has(nameKey(cohort))) continue;
    const spelt = fresh.get(nameKey(cohort));
    if (spelt === undefined || cohort < spelt) fresh.set(nameKey(cohort), cohort);
  }
  return [...fresh.values()].toSorted();
}

function cohortKey(name: string | null): string | null {
  return name === null ? null : nameKey(name);
}

/** What a person has settled about a plan. */
export interface ImportDecisions {
  readonly archiveLeavers: boolean;
  /** Which entry (by its number's key) is somebody without a number (by id). */
  readonly links: ReadonlyMap<string, string>;
}

/** One row to write. */
export type PersonWrite =
  | { readonly kind: 'add'; readonly entry: RosterEntry }
  /** `cohort` and `department` undefined: they stay as they are. */
  | {
      readonly kind: 'set';
      readonly person: string;
      readonly number: string;
      readonly key: string;
      readonly name: string;
      readonly cohort: string | null | undefined;
      readonly department: string | null | undefined;
    }
  | { readonly kind: 'archive'; readonly person: string };

/** A link that no offer allows, or one entry given to two people. */
export class ImpossibleLinkError extends Error {
  override readonly name = 'ImpossibleLinkError';
}

/**
 * The rows that carry out a plan, all of them or none.
 *
 * @throws ImpossibleLinkError
 */
export function writesOf(plan: RosterPlan, told: Told, { archiveLeavers, links }: ImportDecisions): PersonWrite[] {
  const linked = new Map<string, string>();
  for (const [person, key] of links) {
    const offer = plan.offers.find((one) => one.person.id === person);
    const offered = offer?.entries.some((entry) => entry.key === key) === true;
    if (!offered || linked.has(key)) throw new ImpossibleLinkError('This link is not one that was offered.');
    linked.set(key, person);
  }
  const set = (person: string, entry: RosterEntry): PersonWrite => ({
    kind: 'set',
    person,
    number: entry.number,
    key: entry.key,
    name: entry.name,
    cohort: told.cohort ? entry.cohort : undefined,
    department: told.department ? entry.department : undefined,
  });
  return [
    ...plan.added.map((entry): PersonWrite => {
      const person = linked.get(entry.key);
      return person === undefined ? { kind: 'add', entry } : set(person, entry);
    }),
    ...plan.changed.map(({ person, entry }) => set(person.id, { ...entry, number: person.number ?? entry.number })),
    ...(archiveLeavers ? plan.leavers.map(({ id }): PersonWrite => ({ kind: 'archive', person: id })) : []),
  ];
}
