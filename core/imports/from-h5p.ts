import { isLargerThan } from '../scenario/json/limits.ts';
import { toStory } from './h5p/to-story.ts';
import { type Imported, type ImportOptions, refuseImport } from './imported.ts';
import { asObject, listIn, objectIn, textIn, type Unknowns } from './json-look.ts';
import { Losses } from './losses.ts';
import { MOST_BEATS, scenarioFrom } from './scenario-text.ts';

/** The largest `content.json` that is read, in bytes. */
export const MOST_CONTENT_BYTES = 20_000_000;

/** What an `.h5p` file holds of interest here. */
export interface H5pFiles {
  /** `content/content.json`. */
  readonly content: string;
  /** `h5p.json`; null where it is not there. */
  readonly about: string | null;
}

const LIBRARY = 'H5P.BranchingScenario';

/** A branching scenario of H5P as a scenario. Never throws. */
export function fromH5p({ content, about }: H5pFiles, options: ImportOptions): Imported {
  if (isLargerThan(content, MOST_CONTENT_BYTES)) return refuseImport('too-large');
  const read = parsed(content);
  const described = about === null ? null : parsed(about);
  const library = textIn(described, 'mainLibrary');
  if (library !== null && library !== LIBRARY) return refuseImport('not-branching', library.slice(0, 100));
  if (read === null) return refuseImport('not-json');
  const scenario = objectIn(read, 'branchingScenario');
  if (scenario === null) return refuseImport('not-branching', library ?? '?');
  const pieces = listIn(scenario, 'content').length;
  if (pieces === 0) return refuseImport('no-passages');
  if (pieces > MOST_BEATS) return refuseImport('too-many-passages', String(pieces));
  const losses = new Losses();
  const story = scenarioFrom(toStory(scenario, described, losses), losses, options, new Set());
  return 'ok' in story ? story : { ok: true, stories: [story], refused: [] };
}

function parsed(text: string): Unknowns | null {
  try {
    return asObject(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch {
    return null;
  }
}
