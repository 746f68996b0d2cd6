import { parseLibrary } from '#core/house/library.ts';
import { programmeFaults } from '#core/proof/rules/programme.ts';
import type { Prover } from '#core/proof/jobs/prover.ts';
import type { KnownNames } from '#core/proof/rules/names.ts';
import { hashJson } from '#core/results/hash.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { Scenario } from '#core/scenario/format.ts';
import type { Accepted, Refused } from '#core/scenario/parse-document.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import { parseRoutes } from '#core/scenario/parse-routes.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import { companionFindings } from '../library/companion-findings.ts';
import type { PackFile } from './read-pack.ts';

/** How much of a scenario is explored while a pack is looked through; as much as while one is written. */
const MOST_STATES = 300_000;

/** What a file says of itself. */
export interface FileFacts {
  readonly title: string | null;
  readonly version: string | null;
  /** Of its contents, however they are laid out; null where it breaks a rule of its format. */
  readonly hash: string | null;
  /** Rules of its format that it breaks. */
  readonly faults: readonly Finding[];
}

/** What can be told of a file by itself. */
export function factsOf({ name, text }: Pick<PackFile, 'name' | 'text'>): FileFacts {
  switch (name.kind) {
    case 'scenario': {
      const parsed = parseScenario(text);
      return parsed.ok ? sound(parsed, { id: parsed.scenario.id }, name, parsed.scenario) : faulty(parsed);
    }
    case 'programme': {
      const parsed = parseProgramme(text);
      return parsed.ok ? sound(parsed, { id: parsed.programme.id }, name, parsed.programme) : faulty(parsed);
    }
    case 'routes': {
      const parsed = parseRoutes(text);
      return parsed.ok ? sound(parsed, { scenario: parsed.routes.scenario }, name) : faulty(parsed);
    }
    case 'translation': {
      const parsed = parseTranslation(text);
      return parsed.ok ? sound(parsed, { scenario: parsed.translation.scenario, locale: parsed.translation.locale }, name) : faulty(parsed);
    }
    case 'library': {
      const parsed = parseLibrary(text);
      return parsed.ok ? sound(parsed, {}, name) : faulty(parsed);
    }
    case 'image':
      return { title: null, version: null, hash: null, faults: [] };
    case 'principles': {
      const parsed = parsePrinciples(text);
      return parsed.ok ? sound(parsed, {}, name) : faulty(parsed);
    }
  }
}

interface Titled {
  readonly title: string;
  readonly version: string;
}

/** A file whose name says something else than its contents is at fault too. */
function sound(
  { document, places }: Accepted,
  said: { readonly id?: string; readonly scenario?: string; readonly locale?: string },
  name: PackFile['name'],
  { title, version }: Titled | { readonly title: null; readonly version: null } = { title: null, version: null },
): FileFacts {
  const expected: Readonly<Record<string, string | null>> = { id: name.id, scenario: name.id, locale: name.locale };
  const faults = Object.entries(said).flatMap(([key, value]): Finding[] => {
    if (value === expected[key]) return [];
    const message = `The name of this file does not go with what it says here. Rename the file, or change "${key}".`;
    return [{ rule: 'schema', severity: 'error', message, pointer: `/${key}`, ...places.at(`/${key}`) }];
  });
  return { title, version, hash: faults.length === 0 ? hashJson(document) : null, faults };
}

function faulty({ findings }: Refused): FileFacts {
  return { title: null, version: null, hash: null, faults: findings };
}

/** What files are checked against: what would be here with them. */
export interface CheckContext {
  readonly names: KnownNames;
  readonly scenarios: ReadonlySet<string>;
  readonly scenarioOf: (id: string) => Promise<Scenario | null>;
}

/** Every finding in a file that breaks no rule of its format. */
export async function checkFile(file: PackFile, context: CheckContext, prover: Prover, signal?: AbortSignal): Promise<readonly Finding[]> {
  const { name, text } = file;
  if (name.kind === 'scenario') {
    const job = { text, names: context.names, bound: MOST_STATES };
    return (await prover.lint(job, signal === undefined ? {} : { signal })).findings;
  }
  if (name.kind === 'programme') {
    const parsed = parseProgramme(text);
    const names = { scenarios: context.scenarios, principles: context.names.principles };
    return parsed.ok ? programmeFaults(parsed.programme, parsed.places, names) : parsed.findings;
  }
  if (name.kind === 'library' || name.kind === 'image') return [];
  return companionFindings(name.kind, text, context.scenarioOf);
}
