import type { Timer } from '../format.ts';
import type { JsonNode } from '../json/json-node.ts';
import { checkTimerChoice } from '../references.ts';
import { idOf } from '../shape/ids.ts';
import { object, required } from '../shape/object.ts';
import { integer } from '../shape/scalars.ts';
import type { Reading, Shape } from '../shape/shape.ts';

/** A beat's clock. Which choice it may take is for `checkTimer` to say. */
export const timer: Shape<Timer> = object({
  noun: 'A timer',
  fields: {
    seconds: required('1 to 600 seconds from when the choices are on screen.', integer(1, 600)),
    choice: required(
      'The choice of this beat taken when time runs out; it has neither "when" nor "costs".',
      idOf('choice of this beat'),
    ),
  },
});

/** Reports a timer on a beat without choices, and one whose choice could not always be taken. */
export function checkTimer(members: ReadonlyMap<string, JsonNode>, reading: Reading): void {
  const clock = members.get('timer');
  const choices = members.get('choices');
  if (clock === undefined) return;
  if (choices !== undefined) {
    checkTimerChoice(clock, choices, reading.bag, reading.budget);
    return;
  }
  const advice = 'Take the timer out.';
  reading.bag.atValue('schema', clock, () => `Only a beat with "choices" may have a timer. ${advice}`);
}
