import type { BrokenFile, ScenarioSummary } from '#core/contract/schemas.ts';
import { hashJson } from '#core/results/hash.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import type { Place } from '#core/scenario/places.ts';
import { topicsOf } from '#core/scenario/topics.ts';
import { readTextFile } from '../scenario-file.ts';
import { fileKindOf, scenarioFileName } from './file-name.ts';
import type { HeldTranslation } from './translation-file.ts';

export type Source = BrokenFile['source'];

/** A scenario that can be played, with the text it was read from. */
export interface PlayableScenario {
  readonly ok: true;
  readonly file: string;
  readonly summary: ScenarioSummary;
  readonly scenario: Scenario;
  readonly text: string;
  /** Where the id stands in the text. */
  readonly idPlace: Place;
  /** What `summary` names of other languages, in that order. */
  readonly translations: readonly HeldTranslation[];
}

/** A file that cannot be played, and why. */
export interface BrokenScenario {
  readonly ok: false;
  readonly file: string;
  readonly findings: readonly Finding[];
  /** The id of a scenario that is whole but for its file's name, and where that id stands. */
  readonly identity: (Place & { readonly id: string }) | null;
  /** True where nothing but its contents says that it is a scenario: a copy kept aside, perhaps. */
  readonly suspect: boolean;
}

export type ScenarioFile = PlayableScenario | BrokenScenario;

/** Reads one file of a scenario folder; null where it holds no scenario and does not claim to. */
export async function readScenarioFile(
  path: string,
  file: string,
  source: Source,
): Promise<ScenarioFile | null> {
  const read = await readTextFile(path);
  if (fileKindOf(file) === 'suspect') {
    return read.ok && looksLikeScenario(read.text) ? misnamed(file, read.text) : null;
  }
  return read.ok ? judgeScenario(file, read.text, source) : broken(file, [read.finding]);
}

/** What a text is worth as the scenario file of that name. */
export function judgeScenario(file: string, text: string, source: Source): ScenarioFile {
  const parsed = parseScenario(text);
  if (!parsed.ok) return broken(file, parsed.findings);
  const { scenario, document, places } = parsed;
  const { id } = scenario;
  const idPlace = places.at('/id');
  if (file !== scenarioFileName(id)) return broken(file, [wrongName(id, idPlace)], { id, ...idPlace });
  const summary = summarise(scenario, hashJson(document), source);
  return { ok: true, file, summary, scenario, text, idPlace, translations: [] };
}

function summarise(scenario: Scenario, hash: string, source: Source): ScenarioSummary {
  const customer = scenario.cast.get(scenario.customer);
  return {
    id: scenario.id,
    version: scenario.version,
    title: scenario.title,
    summary: scenario.summary ?? '',
    setting: scenario.setting,
    minutes: scenario.minutes ?? null,
    locale: scenario.locale,
    customer: { name: customer?.name ?? '', look: customer?.look ?? null },
    variants: [...scenario.variants.keys()],
    endings: [...scenario.beats.values()].filter(({ kind }) => kind === 'ending').length,
    topics: topicsOf(scenario),
    translations: [],
    hash,
    source,
  };
}

function looksLikeScenario(text: string): boolean {
  return /"beats"\s*:/.test(text);
}

function misnamed(file: string, text: string): BrokenScenario {
  const parsed = parseScenario(text);
  const name = parsed.ok ? scenarioFileName(parsed.scenario.id) : '<its id>.scenario.json';
  const message = `This looks like a scenario, but its file name hides it. Rename the file to "${name}".`;
  const identity = parsed.ok ? { id: parsed.scenario.id, ...parsed.places.at('/id') } : null;
  const finding: Finding = { rule: 'schema', severity: 'error', message, pointer: '', line: 1, column: 1 };
  return { ok: false, file, findings: [finding], identity, suspect: true };
}

function wrongName(id: string, place: Place): Finding {
  const message = `The file of the scenario "${id}" must be called "${scenarioFileName(id)}". Rename the file, or change the id.`;
  return { rule: 'schema', severity: 'error', message, pointer: '/id', ...place };
}

function broken(
  file: string,
  findings: readonly Finding[],
  identity: BrokenScenario['identity'] = null,
): BrokenScenario {
  return { ok: false, file, findings, identity, suspect: false };
}
