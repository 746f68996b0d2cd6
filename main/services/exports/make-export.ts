import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ExportFilter } from '#core/contract/schemas.ts';
import { type Manifest, PSEUDONYM_CAUTION } from '#core/results/exports/manifest.ts';
import { presetFor } from '#core/results/exports/preset.ts';
import { MOST_SHEET_ROWS } from '#core/results/exports/sheet-xml.ts';
import { newDraftMark, sweepDrafts } from '../files/drafts.ts';
import { aboutExport } from './about-export.ts';
import { cancelled, type ExportFacts, ExportFailure, type ExportJob, type ExportProgress } from './export-job.ts';
import { checkOrder, type ExportOrder, tablesOf } from './export-order.ts';
import { failureData } from './failure-data.ts';
import { publishExport, refuseFolder } from './publish-export.ts';
import { startExport } from './start-export.ts';

/** What making an export takes from outside. */
export interface ExportTools {
  readonly now: () => Date;
  /** Writes it into the audit before anything of it appears. @returns its number, or null where that cannot be written */
  readonly log: (manifest: Manifest) => Promise<number | null>;
  readonly tell: (progress: ExportProgress) => void;
  readonly signal: AbortSignal;
  /** Rows a worksheet can have; by default as many as Excel takes. */
  readonly mostSheetRows?: number;
}

/**
 * Makes an export in a thread of its own: its files appear when all of them are whole, the manifest last, and
 * where it fails or is stopped none does and nothing is left.
 *
 * @throws ExportFailure
 */
export async function makeExport(order: ExportOrder, tools: ExportTools): Promise<Manifest> {
  checkOrder(order);
  const job = jobOf(order, tools);
  await refuseFolder(job.target);
  sweepDrafts(dirname(job.target));
  try {
    const facts = await factsOf(job, tools);
    const manifest = manifestOf(order, job, facts);
    if (tools.signal.aborted) throw cancelled();
    const logged = { ...manifest, logged: await tools.log(manifest) };
    await publishExport(job, facts, logged);
    return logged;
  } catch (error) {
    await removeDrafts(job);
    throw error instanceof ExportFailure ? error : new ExportFailure(failureData(error));
  }
}

function jobOf(order: ExportOrder, { now, mostSheetRows = MOST_SHEET_ROWS }: ExportTools): ExportJob {
  const { dataFolder, format, profile, preset, filter, reach, target, policy } = order;
  const madeAt = now().toISOString();
  return {
    dataFolder,
    format,
    tables: tablesOf(order),
    profile,
    preset: preset === null ? null : presetFor(preset, filter.names),
    filter,
    reach,
    leave: policy.policy.leave,
    groupMinimum: policy.policy.groupMinimum,
    about: aboutExport(order, madeAt),
    madeAt,
    target,
    draftMark: newDraftMark(),
    mostSheetRows,
  };
}

async function factsOf(job: ExportJob, { tell, signal }: ExportTools): Promise<ExportFacts> {
  if (signal.aborted) throw cancelled();
  const { facts, stop } = startExport(job, tell);
  signal.addEventListener('abort', stop);
  try {
    return await facts;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function manifestOf(order: ExportOrder, { madeAt }: ExportJob, { files, ...facts }: ExportFacts): Manifest {
  const { appVersion, format, preset, profile, purpose, policy, filter } = order;
  const { times, accommodations } = policy.policy.leave;
  return {
    manifestVersion: 1,
    installation: facts.installation,
    appVersion,
    demonstration: facts.demonstration,
    madeAt,
    format,
    profile: format === 'csv' ? (preset?.profile ?? profile) : null,
    preset: preset?.id ?? null,
    purpose,
    names: filter.names,
    caution: filter.names === 'named' ? null : PSEUDONYM_CAUTION,
    smallestCohort: facts.smallestCohort,
    filters: filtersOf(filter),
    within: facts.within,
    policy: { hash: policy.hash, times, accommodations },
    files: files.map(({ name, contents, rows, bytes, sha256 }) => ({ name, contents, rows, bytes, sha256 })),
    attempts: facts.attempts,
    records: facts.records,
    since: filter.since ?? null,
    next: facts.next,
    resent: facts.resent,
    setAside: facts.setAside,
    head: facts.head,
    logged: null,
  };
}

function filtersOf({ from, to, cohort, scenario, which }: ExportFilter): Manifest['filters'] {
  return { from: from ?? null, to: to ?? null, cohort: cohort ?? null, scenario: scenario ?? null, which };
}

/** What a thread that broke has left. */
async function removeDrafts({ target, draftMark }: ExportJob): Promise<void> {
  const folder = dirname(target);
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.endsWith(draftMark) && name.startsWith(stem(basename(target))));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

function stem(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
