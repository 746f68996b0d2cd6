import type { ScenarioChange } from './scenario-change.ts';

/** How far a version is raised: players do it again; more or other scenes, what was done still counts; other words. */
export type VersionStep = 'major' | 'minor' | 'patch';

/** What nobody is graded by, and no scene is built of. */
const WORDS: ReadonlySet<string> = new Set(['title', 'summary', 'role', 'words', 'name', 'about', 'say', 'do', 'why', 'ending.title']);

/** What changes the scene, and not what comes of a run. */
const SCENES: ReadonlySet<string> = new Set([
  'setting', 'minutes', 'locale', 'customer', 'look', 'who', 'feels', 'shows', 'stage.setting', 'stage.props', 'stage.hour', 'timer.seconds', 'ending.tone',
]);

const ORDER: readonly VersionStep[] = ['patch', 'minor', 'major'];

/**
 * How far changes raise a version, by the weightiest of them: `major` where a run that was played could be graded differently or
 * could not be played any more, `minor` where there is more to play or it looks different, `patch` where words
 * alone have changed. Null: nothing has.
 */
export function stepOf(changes: readonly ScenarioChange[]): VersionStep | null {
  return changes.reduce<VersionStep | null>((most, change) => {
    const step = stepOfOne(change);
    return most === null || ORDER.indexOf(step) > ORDER.indexOf(most) ? step : most;
  }, null);
}

function stepOfOne(change: ScenarioChange): VersionStep {
  const { kind } = change.thing;
  if (change.what === 'reordered') return 'minor';
  if (change.what === 'changed') {
    if (WORDS.has(change.field)) return 'patch';
    // When a line is said does not tell what comes of a run.
    return SCENES.has(change.field) || kind === 'line' ? 'minor' : 'major';
  }
  if (kind === 'line') return 'patch';
  if (kind === 'person') return 'minor';
  // Whoever met every need there was has not met a new one.
  return change.what === 'added' && kind !== 'need' ? 'minor' : 'major';
}
