import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUNDLED_FOLDER, bundledScenario, storyIds } from './bundled.ts';
import { type Turn, turnsOf } from './routes.ts';

/** A run of a bundled scenario. */
export interface Run {
  readonly scenario: string;
  readonly title: string;
  readonly script: string;
  readonly turns: readonly Turn[];
}

interface RoutesFile {
  readonly routes: readonly { readonly choices: readonly string[]; readonly variant?: string }[];
}

/** The authored run with the most to print of its choices: the words chosen, and why. */
export function longestRun(): Run {
  let longest: Run & { readonly characters: number } = { scenario: '', title: '', script: '', turns: [], characters: 0 };
  for (const id of storyIds()) {
    const scenario = bundledScenario(id);
    const { routes }: RoutesFile = JSON.parse(readFileSync(path.join(BUNDLED_FOLDER, `${id}.routes.json`), 'utf8'));
    for (const { choices } of routes.filter(({ variant }) => variant === undefined)) {
      const turns = turnsOf(scenario, choices);
      const characters = turns.reduce((sum, { why, words }) => sum + why.length + words.length, 0);
      if (characters > longest.characters) {
        longest = { scenario: id, title: scenario.title, script: choices.join(','), turns, characters };
      }
    }
  }
  return longest;
}
