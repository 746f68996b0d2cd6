import { createHash } from 'node:crypto';
import { PREVIEW_ITEMS, type RosterChanges } from '#core/contract/roster.ts';
import { nearCohorts } from '#core/roster/cohort-names.ts';
import { nameKey } from '#core/roster/label.ts';
import type { ReadLines, RosterEntry } from '#core/roster/lines.ts';
import { type KnownPerson, type RosterPlan, writesOf } from '#core/roster/plan.ts';

const MOST_LINES = 20;

/** What a plan is shown as: counts of all, and the first of each list. */
export function changesView(read: ReadLines, plan: RosterPlan, cohorts: readonly string[]): RosterChanges {
  const near = nearCohorts(plan.newCohorts.slice(0, PREVIEW_ITEMS), cohorts);
  const sizes = Map.groupBy(read.entries, ({ cohort }) => (cohort === null ? null : nameKey(cohort)));
  return {
    fingerprint: fingerprintOf(read, plan),
    people: read.entries.length,
    leftOut: read.leftOut,
    added: first(plan.added, entryView),
    changed: first(plan.changed, ({ person, changes }) => ({ person: knownView(person), changes: [...changes] })),
    unchanged: plan.unchanged.length,
    merged: first(read.merged, entryView),
    offers: first(plan.offers, ({ person, entries }) => ({
      person: knownView(person),
      entries: entries.slice(0, MOST_LINES).map(entryView),
    })),
    leavers: first(plan.leavers, knownView),
    newCohorts: first(plan.newCohorts, (name) => ({ name, people: sizes.get(nameKey(name))?.length ?? 0, near: near.get(name) ?? null })),
    faults: first(read.faults, (fault) => ({ ...fault })),
  };
}

/** Names what a plan would write, leavers archived: what is carried out is what was seen. */
export function fingerprintOf(read: ReadLines, plan: RosterPlan): string {
  const writes = writesOf(plan, read.told, { archiveLeavers: true, links: new Map() });
  const offers = plan.offers.map(({ person, entries }) => [person.id, entries.map(({ key }) => key)]);
  return createHash('sha256').update(JSON.stringify([writes, offers])).digest('hex');
}

function first<Item, View>(items: readonly Item[], view: (item: Item) => View): { total: number; first: View[] } {
  return { total: items.length, first: items.slice(0, PREVIEW_ITEMS).map(view) };
}

function entryView({ key, number, name, cohort, department, lines }: RosterEntry) {
  return { key, number, name, cohort, department, lines: lines.slice(0, MOST_LINES) };
}

function knownView({ id, name, number, cohort }: KnownPerson) {
  return { id, name, number, cohort };
}
