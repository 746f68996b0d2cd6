import { join } from 'node:path';
import { ContractError } from '#core/contract/errors.ts';
import type { CohortsInstead, RosterPreview, rosterImportedSchema, rosterImportSchema } from '#core/contract/roster.ts';
import type { z } from '#core/contract/zod.ts';
import { withCohorts } from '#core/roster/cohort-names.ts';
import { type ColumnMapping, guessColumns, missingFields } from '#core/roster/columns.ts';
import { nameKey } from '#core/roster/label.ts';
import { type LineFault, type ReadLines, readLines } from '#core/roster/lines.ts';
import { ImpossibleLinkError, type PersonWrite, planImport, type RosterPlan, writesOf } from '#core/roster/plan.ts';
import { randomUuid } from '../random-uuid.ts';
import { openResults } from '../results/open-results.ts';
import { Driver } from '../store/driver.ts';
import { DATABASE_FILE } from '../store/open-store.ts';
import { type KnownRoster, knownRoster, RosterImport } from '../store/roster-import.ts';
import { type ParsedRoster, parseRoster } from './parse-roster.ts';
import { changesView, fingerprintOf } from './preview.ts';
import { readRosterFile } from './read-roster-file.ts';

/** A roster file to read, and where. */
interface RosterJob {
  /** The data folder. */
  readonly folder: string;
  readonly bytes: Uint8Array;
}

export interface RosterPreviewJob extends RosterJob {
  /** null: as its headings say. */
  readonly mapping: ColumnMapping | null;
  /** Cohorts of the file that are taken for others. */
  readonly cohorts: CohortsInstead;
}

export interface RosterImportJob extends RosterJob {
  readonly request: Omit<z.infer<typeof rosterImportSchema>, 'draft'>;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The account that asks for it. */
  readonly staff: string | null;
}

/** What an import did, and whose sessions it ends. */
export interface Imported {
  readonly counts: z.infer<typeof rosterImportedSchema>;
  readonly archived: readonly string[];
}

/** What a file would change. It takes long and reads only. @throws ContractError `bad-input` */
export async function previewRoster({ folder, bytes, mapping: asked, cohorts }: RosterPreviewJob): Promise<RosterPreview> {
  const parsed = await parsedFrom(bytes);
  const mapping = asked ?? guessColumns(parsed.headings);
  const missing = missingFields(mapping);
  const view = { headings: [...parsed.headings], mapping, missing };
  if (missing.length > 0) return { ...view, changes: null };
  const read = readAll(parsed, mapping, cohorts);
  const results = openResults(folder);
  try {
    results.driver.exec('BEGIN');
    const known = knownRoster(results.driver);
    return { ...view, changes: changesView(read, planFor(read, known), known.cohorts) };
  } finally {
    results.close();
  }
}

/**
 * Carries out a preview in one transaction, all of it or nothing.
 *
 * @throws ContractError `not-allowed` while a line is at fault, `conflict` where the roster has changed since the
 * preview, `bad-input` for a link that was not offered
 */
export async function importRoster(
  { folder, bytes, request, at, staff }: RosterImportJob,
  randomBytes: (length: number) => Uint8Array,
): Promise<Imported> {
  const { mapping, cohorts = [], fingerprint, archiveLeavers, links } = request;
  const read = readAll(await parsedFrom(bytes), mapping, cohorts);
  if (read.faults.length > 0 || missingFields(mapping).length > 0) throw faulty(read.faults);
  const decisions = { archiveLeavers, links: new Map(links.map(({ person, key }) => [person, key])) };
  if (decisions.links.size < links.length) throw impossibleLink();
  const driver = Driver.openWritable(join(folder, DATABASE_FILE));
  try {
    const work = new RosterImport(driver);
    const plan = planFor(read, work.known);
    if (fingerprintOf(read, plan) !== fingerprint) throw outOfDate();
    const writes = allowedWrites(plan, read, decisions);
    const counts = countsOf(writes, decisions.links.size, plan.unchanged.length);
    work.prepare(writes, plan.newCohorts, () => randomUuid(randomBytes));
    if (!work.carryOut({ at, staff, kind: 'roster-import', body: counts })) throw outOfDate();
    return { counts, archived: writes.flatMap((write) => (write.kind === 'archive' ? [write.person] : [])) };
  } finally {
    driver.close();
  }
}

function parsedFrom(bytes: Uint8Array): Promise<ParsedRoster> {
  return parseRoster(readRosterFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
}

function readAll({ headings, lines, fault }: ParsedRoster, mapping: ColumnMapping, cohorts: CohortsInstead): ReadLines {
  const instead = new Map(cohorts.map(({ name, instead: meant }) => [nameKey(name), meant]));
  const read = withCohorts(readLines(lines, mapping, headings.length), instead);
  return fault === null ? read : { ...read, faults: [...read.faults, fault] };
}

function planFor({ entries, told }: ReadLines, { people, cohorts }: KnownRoster): RosterPlan {
  return planImport(entries, told, people, cohorts);
}

function allowedWrites(plan: RosterPlan, { told }: ReadLines, decisions: Parameters<typeof writesOf>[2]): PersonWrite[] {
  try {
    return writesOf(plan, told, decisions);
  } catch (error) {
    throw error instanceof ImpossibleLinkError ? impossibleLink() : error;
  }
}

function countsOf(writes: readonly PersonWrite[], linked: number, unchanged: number): Imported['counts'] {
  const count = (kind: PersonWrite['kind']): number => writes.filter((write) => write.kind === kind).length;
  return { added: count('add'), changed: count('set') - linked, linked, archived: count('archive'), unchanged };
}

function faulty([first]: readonly LineFault[]): ContractError {
  return new ContractError(
    'not-allowed',
    'Some lines of the file are at fault, so nothing was imported. Mend them in the file, then choose it again.',
    { refusal: 'faulty-lines', line: first?.line ?? null },
  );
}

function outOfDate(): ContractError {
  return new ContractError(
    'conflict',
    'The roster has changed since this preview, so nothing was imported. Look at the preview again, then import.',
  );
}

function impossibleLink(): ContractError {
  return new ContractError('bad-input', 'A link names a person or a line that was not offered. Look at the preview again.', {
    where: 'links',
    what: 'not-offered',
  });
}
