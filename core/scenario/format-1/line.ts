import type { Line } from '../format.ts';
import { FEELINGS } from '../format.ts';
import { described, named } from '../shape/combine.ts';
import { reference } from '../shape/ids.ts';
import { object, optional, required } from '../shape/object.ts';
import { filledText, oneOf } from '../shape/scalars.ts';
import type { Shape } from '../shape/shape.ts';
import { condition } from './condition.ts';

/** Something said or told on arrival at a beat. */
export const line: Shape<Line> = named('line', () =>
  described(
    'Something said or told on arrival.',
    object({
      noun: 'A line',
      fields: {
        say: required('The words.', filledText()),
        who: optional(
          'Who of the cast says it; left out, the narrator tells it.',
          reference('cast member'),
        ),
        feels: optional(
          'The face that goes with it; left out, it follows from the mood.',
          oneOf(FEELINGS),
        ),
        when: optional('It is said only when this holds on arrival.', condition),
      },
    }),
  ),
);
