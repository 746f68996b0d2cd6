import type { Catalogue } from '#core/contract/schemas.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { quote } from '#core/scenario/text/quote.ts';
import { brokenFile } from './broken-file.ts';
import type { BrokenScenario, PlayableScenario, ScenarioFile, Source } from './scenario-file.ts';

/** What both folders together offer. */
export interface Shelf {
  readonly catalogue: Catalogue;
  /** By id. */
  readonly playable: ReadonlyMap<string, PlayableScenario>;
}

/** The shelf: own scenarios shadow bundled ones of the same id; a broken file shadows nothing. */
export function shelve(
  bundled: readonly ScenarioFile[],
  own: readonly ScenarioFile[],
): Shelf {
  const folders: [Source, ScenarioFile[]][] = [
    ['bundled', withoutTwins(bundled)],
    ['own', withoutTwins(own)],
  ];
  const playable = new Map<string, PlayableScenario>();
  const broken: Catalogue['broken'] = [];
  for (const [source, files] of folders) {
    for (const file of files) {
      if (file.ok) playable.set(file.summary.id, file);
      else broken.push(brokenFile(file.file, source, file.findings));
    }
  }
  const scenarios = [...playable.values()].map(({ summary }) => summary);
  return { catalogue: { scenarios: scenarios.toSorted(byId), broken }, playable };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/**
 * Two files of one id in one folder: neither can be told to be the right one. A suspect is no twin; it
 * is left out where its id has a proper file, for then it is a copy that someone keeps.
 */
function withoutTwins(files: readonly ScenarioFile[]): ScenarioFile[] {
  const names = new Map<string, string[]>();
  for (const file of files) {
    const id = idOf(file);
    if (id !== null && !isSuspect(file)) names.set(id, [...(names.get(id) ?? []), file.file]);
  }
  return files.flatMap((file) => {
    const id = idOf(file);
    const others = id === null ? [] : (names.get(id) ?? []).filter((name) => name !== file.file);
    if (id === null || others.length === 0) return [file];
    return isSuspect(file) ? [] : [twin(file, id, others)];
  });
}

function isSuspect(file: ScenarioFile): boolean {
  return !file.ok && file.suspect;
}

function idOf(file: ScenarioFile): string | null {
  return file.ok ? file.summary.id : (file.identity?.id ?? null);
}

function twin(file: ScenarioFile, id: string, others: readonly string[]): BrokenScenario {
  const place = file.ok ? file.idPlace : (file.identity ?? { line: 1, column: 1 });
  const message = `The id "${id}" is also that of ${others.map(quote).join(', ')} in the same folder. Give one of them another id, or delete it.`;
  const { line, column } = place;
  const finding: Finding = { rule: 'duplicate-id', severity: 'error', message, pointer: '/id', line, column };
  return { ok: false, file: file.file, findings: [finding], identity: null, suspect: false };
}
