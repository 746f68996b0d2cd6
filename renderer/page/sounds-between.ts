import type { Program } from '#core/dialogue/program.ts';
import { gradeAtEnd } from '#core/grading/outcome.ts';
import type { SoundName } from '../stage/sounds.ts';
import type { PlaySnapshot } from '../ui/play/play-snapshot.ts';

/** Sounds that a moment has; a slip has none. */
const OF_MOMENT: Readonly<Partial<Record<PlaySnapshot['moments'][number], SoundName>>> = {
  'walk-out': 'walk-out',
  'promise-kept': 'promise-kept',
  dazzle: 'dazzle',
};

/**
 * The sounds that the step from one picture of the play to the next makes. The weightiest moment sounds
 * alone; a grade that falls short is silent.
 */
export function soundsBetween(program: Program, before: PlaySnapshot, after: PlaySnapshot): SoundName[] {
  if (before === after) return [];
  if (after.phase === 'ended' && before.phase !== 'ended') return cardSound(program, after);
  if (after.position.visit > before.position.visit) {
    const [moment] = after.moments.flatMap((name) => OF_MOMENT[name] ?? []);
    return [moment ?? 'choose'];
  }
  return after.line > before.line ? ['advance'] : [];
}

function cardSound(program: Program, { position }: PlaySnapshot): SoundName[] {
  const grade = gradeAtEnd(program, position.scene.state);
  if (grade === 'F') return [];
  return [grade === 'A' ? 'card-a' : 'card-c'];
}
