import type { Catalogue, WaitingScenario } from '#core/contract/schemas.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { quote } from '#core/scenario/text/quote.ts';
import { brokenFile } from './broken-file.ts';
import { scenarioFileName, scenarioIdOf } from './file-name.ts';
import { offerTranslations } from './offer-translations.ts';
import type { Usable } from './programme-file.ts';
import type { BrokenScenario, PlayableScenario, ScenarioFile, Source } from './scenario-file.ts';
import type { HeldTranslation } from './translation-file.ts';

/** What both folders together offer. */
export interface Shelf {
  readonly catalogue: Catalogue;
  /** By id. */
  readonly playable: ReadonlyMap<string, PlayableScenario>;
}

/** What the folders hold. */
interface Shelved {
  readonly bundled: readonly ScenarioFile[];
  readonly own: readonly ScenarioFile[];
  readonly translations: readonly Usable<HeldTranslation>[];
  /** Own files that only the studio plays. */
  readonly waiting: readonly ScenarioFile[];
}

/** The shelf: own scenarios shadow bundled ones of the same id; what is broken or waits to be published shadows nothing. */
export function shelve({ bundled, own, translations, waiting }: Shelved): Shelf {
  const folders: [Source, ScenarioFile[]][] = [
    ['bundled', withoutTwins(bundled)],
    ['own', withoutTwins(own)],
  ];
  const playable = new Map<string, PlayableScenario>();
  const names = new Set([...bundled, ...own].map(({ file }) => file));
  const broken: Catalogue['broken'] = [];
  for (const [source, files] of folders) {
    for (const file of files) {
      if (file.ok) playable.set(file.summary.id, file);
      else broken.push(brokenFile(file.file, source, file.findings));
    }
  }
  const held = translations.flatMap((file) => (file.ok ? [file.value] : []));
  for (const [id, scenario] of playable) playable.set(id, offerTranslations(scenario, held));
  const faulty = [...translations.filter((file) => !file.ok), ...held.flatMap((one) => withoutScenario(one, names))];
  broken.push(...faulty.map(({ file, source, findings }) => brokenFile(file, source, findings)));
  const scenarios = [...playable.values()].map(({ summary }) => summary);
  return { catalogue: { scenarios: scenarios.toSorted(byId), broken, waiting: waitingIn(waiting, playable) }, playable };
}

/** Those that nobody can play meanwhile: in the place of some a bundled one of the same id is played. */
function waitingIn(files: readonly ScenarioFile[], playable: Shelf['playable']): WaitingScenario[] {
  const all = files.flatMap((file) => {
    const id = file.ok ? file.summary.id : scenarioIdOf(file.file);
    return id === null || playable.has(id) ? [] : [{ id, title: file.ok ? file.summary.title : null }];
  });
  return all.toSorted(byId);
}

/** A translation of what is nowhere, not even broken, waits for nothing. */
function withoutScenario({ file, source, translation }: HeldTranslation, names: ReadonlySet<string>) {
  const wanted = scenarioFileName(translation.scenario);
  if (names.has(wanted)) return [];
  const message = `There is no "${wanted}" that this could be the translation of. Add it, or take this file away.`;
  const finding: Finding = { rule: 'schema', severity: 'error', message, pointer: '', line: 1, column: 1 };
  return [{ file, source, findings: [finding] }];
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
