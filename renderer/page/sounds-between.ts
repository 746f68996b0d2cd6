import type { AttemptMode } from '#core/results/event.ts';
import type { Grade } from '#core/scenario/format.ts';
import type { SoundName } from '../stage/sounds.ts';
import type { PlaySnapshot } from '../ui/play/play-snapshot.ts';
import type { SceneLine } from '../ui/play/scene.ts';
import { cueOf } from './sound-cues.ts';

/** What a sound depends on beside the moment itself. */
export interface Circumstances {
  readonly mode: AttemptMode;
  /** The customer is on the line and not there. */
  readonly onTheLine: boolean;
}

/** A sound, and whether the story says in words what it is. */
export interface Heard {
  readonly name: SoundName;
  readonly told: boolean;
}

/** The sounds that the step from one picture of the play to the next makes; null before: the play opens. */
export function soundsBetween(before: PlaySnapshot | null, after: PlaySnapshot, how: Circumstances): Heard[] {
  if (before === after) return [];
  const cue = cueBetween(before, after);
  const heard: Heard[] = cue === null ? [] : [{ name: cue, told: true }];
  if (before === null) return heard;
  if (after.position.visit > before.position.visit) {
    const step = stepSound(after.moments, how);
    // Whoever is told to hang up, or to let the door fall shut, is not heard leaving twice.
    const twice = LEAVING.has(step) && cue !== null && LEAVING.has(cue);
    return twice ? heard : [{ name: step, told: !LEAVING.has(step) }, ...heard];
  }
  if (after.line > before.line && cue === null) return [{ name: 'advance', told: true }];
  return heard;
}

/** What a grade sounds like as its card is turned over; one that falls short is silent. */
export function cardSounds(grade: Grade): Heard[] {
  if (grade === 'F') return [];
  return [{ name: grade === 'A' ? 'card-a' : 'card-c', told: true }];
}

const LEAVING: ReadonlySet<SoundName> = new Set(['walk-out', 'hang-up', 'door']);

/** The weightiest moment sounds alone. A slip has no sound; and a run for the record tells nothing of its worth. */
function stepSound(moments: PlaySnapshot['moments'], { mode, onTheLine }: Circumstances): SoundName {
  if (moments.includes('walk-out')) return onTheLine ? 'hang-up' : 'walk-out';
  if (mode === 'assessed') return 'choose';
  if (moments.includes('promise-kept')) return 'promise-kept';
  return moments.includes('dazzle') ? 'dazzle' : 'choose';
}

/** What the line tells that has just begun; null: no line has, or it tells of nothing that sounds. */
function cueBetween(before: PlaySnapshot | null, after: PlaySnapshot): SoundName | null {
  const line = beingTold(after);
  return line === null || (before !== null && beingTold(before) === line) ? null : cueOf(line);
}

function beingTold({ phase, position, line }: PlaySnapshot): SceneLine | null {
  return phase === 'reading' ? (position.scene.lines[line] ?? null) : null;
}
