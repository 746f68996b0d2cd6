import type { ScriptResult } from '#core/dialogue/script.ts';

/** Says at which step a script fails, why, and what was offered there. */
export function scriptFaultMessage(
  { fault, step, beat, offered, timer }: ScriptResult & { ok: false },
  word: string | null,
): string {
  const open = offered.filter(({ offer }) => offer === 'open').map(({ id }) => id);
  const list = [...open, ...(timer ? ['@timeout'] : [])].join(', ') || 'nothing';
  const where = `Step ${step}, at beat "${beat}"`;
  switch (fault) {
    case 'too-short':
      return `${where}: the script ends before the story does. Offered there: ${list}.`;
    case 'too-long':
      return `${where}: the story is over, and the script goes on with "${word}". Leave out the rest.`;
    case 'stuck':
      return `${where}: the run is stuck in beats that only lead to one another. Lint names the ring.`;
    case 'too-dear':
      return `${where}: "${word}" costs more than is left of the allowance. Offered there: ${list}.`;
    case 'not-offered':
      return `${where}: "${word}" is not offered in this state. Offered there: ${list}.`;
    case 'no-timer':
      return `${where}: there is no timer to run out. Offered there: ${list}.`;
    case 'no-such-choice':
      return `${where}: there is no choice "${word}". Offered there: ${list}.`;
    case 'no-choices-here':
      return `${where}: there is nothing to choose.`;
  }
}
