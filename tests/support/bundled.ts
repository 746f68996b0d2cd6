import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Scenario } from '#core/scenario/format.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import type { Programme } from '#core/scenario/programme.ts';
import { TUTORIAL } from '#renderer/ui/tutorial/tutorial.ts';

/** The folder of what is bundled. */
export const BUNDLED_FOLDER = path.resolve(import.meta.dirname, '../../scenarios');

/** The ids of the bundled scenarios, as their files are named, in the order of their names. */
export function bundledIds(): string[] {
  return readdirSync(BUNDLED_FOLDER)
    .flatMap((name) => /^(.*)\.scenario\.json$/.exec(name)?.[1] ?? [])
    .toSorted();
}

/** The stories among them: all but the tutorial, which is shorter and belongs to no programme. */
export function storyIds(): string[] {
  return bundledIds().filter((id) => id !== TUTORIAL);
}

/** The text of a bundled scenario. */
export function bundledText(id: string): string {
  return readFileSync(path.join(BUNDLED_FOLDER, `${id}.scenario.json`), 'utf8');
}

/** A bundled scenario, checked. */
export function bundledScenario(id: string): Scenario {
  const parsed = parseScenario(bundledText(id));
  if (!parsed.ok) throw new Error(`${id} is not valid: ${JSON.stringify(parsed.findings)}`);
  return parsed.scenario;
}

/** The programme that comes with the product. */
export function bundledProgramme(): Programme {
  const parsed = parseProgramme(readFileSync(path.join(BUNDLED_FOLDER, 'programmes', 'mile-in-five-weeks.programme.json'), 'utf8'));
  if (!parsed.ok) throw new Error('The bundled programme is not valid.');
  return parsed.programme;
}
