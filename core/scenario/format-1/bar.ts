import type { Bar } from '../format.ts';
import { defaulted, object, optional } from '../shape/object.ts';
import { integer } from '../shape/scalars.ts';
import type { Shape } from '../shape/shape.ts';

const count = integer(0, 99);

/** What stands for a missing `bar`, and for each field missing in it. */
export const DEFAULT_BAR = { dazzles: 1, surprises: 0 };

/** What an A asks for, and how many slips an ending bears. */
export const bar: Shape<Bar> = object({
  noun: '"bar"',
  fields: {
    dazzles: defaulted(
      'The dazzles an A needs.',
      count,
      DEFAULT_BAR.dazzles,
      DEFAULT_BAR.dazzles,
    ),
    surprises: defaulted(
      'The surprises an A needs: dazzles once every need is met.',
      count,
      DEFAULT_BAR.surprises,
      DEFAULT_BAR.surprises,
    ),
    slips: optional(
      'More slips than this standing at the end are an F; left out, any number is borne.',
      count,
    ),
  },
});
