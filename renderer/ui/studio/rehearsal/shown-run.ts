import { momentsOf } from '#core/dialogue/moments.ts';
import type { Rehearsal } from '#core/studio/rehearsal/rehearse.ts';
import { choiceViews } from '../../play/choice-view.ts';
import { arrivedAt, type PlaySnapshot } from '../../play/play-snapshot.ts';
import { type Position, positionAfter } from '../../play/position.ts';
import { firstStaging, sceneOf } from '../../play/scene.ts';

/** No clock runs while somebody writes. */
const NO_TIMERS = 0;

/** The order of choices is always the same, so that an edit moves none of them about. */
const SEED = 1;

/** What the game shows of a run as far as it fits. @param line the line that is read; all of them: the choices */
export function shownRun({ program, first, steps, state, stuck }: Rehearsal, line: number): PlaySnapshot {
  let position: Position = {
    scene: sceneOf(program, first.arrivals, firstStaging(program)),
    met: false,
    stuck: first.stuck,
    visit: 0,
    answer: null,
  };
  for (const step of steps) position = positionAfter(program, position, step);
  const last = steps.at(-1);
  const arrived = arrivedAt(program, position, [], last === undefined ? [] : momentsOf(last), NO_TIMERS);
  const { lines } = position.scene;
  if (line < lines.length) return { ...arrived, line, typed: true };
  const atRest = { ...arrived, line: lines.length - 1, typed: true };
  if (stuck) return { ...atRest, phase: 'stuck' };
  if (program.beats[state.beat]?.kind === 'ending') return { ...atRest, phase: 'ended' };
  return { ...atRest, phase: 'choosing', choices: choiceViews(program, state, SEED, position.visit) };
}
