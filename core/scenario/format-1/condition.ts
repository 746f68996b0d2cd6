import type { Bound, Condition } from '../format.ts';
import { named } from '../shape/combine.ts';
import { described } from '../shape/combine.ts';
import { reference } from '../shape/ids.ts';
import { list } from '../shape/list.ts';
import { oneKey } from '../shape/one-key.ts';
import { integer, onlyTrue } from '../shape/scalars.ts';
import type { Shape } from '../shape/shape.ts';

/** The largest amount of anything that is counted or spent. */
export const MOST_COUNTED = 1_000_000;

function bound(description: string, most: number): Shape<Bound> {
  return described(
    description,
    oneKey('A bound', {
      atLeast: described('True from this number on.', integer(0, most)),
      below: described('True while under this number.', integer(0, most)),
    }),
  );
}

/** A condition on the dialogue's state. */
export const condition: Shape<Condition> = named('condition', () =>
  described(
    'A condition: an object with exactly one key.',
    oneKey('A condition', {
      flag: described('This flag is set.', reference('flag')),
      met: described('This need has been met.', reference('need')),
      promised: described('This promise has been made and not been let go.', reference('promise')),
      kept: described('This promise has been kept.', reference('promise')),
      seen: described('The run has been at this beat.', reference('beat')),
      walkedOut: described('The customer has walked out and has not been won back.', onlyTrue()),
      mood: bound("The customer's mood, 0 to 100.", 100),
      spent: bound('What the choices taken so far have cost.', MOST_COUNTED),
      slips: bound('The slips that stand.', MOST_COUNTED),
      dazzles: bound('The dazzles so far.', MOST_COUNTED),
      not: described('The condition in it does not hold.', condition),
      all: described('Every one of these holds.', list(condition, { least: 1 })),
      any: described('At least one of these holds.', list(condition, { least: 1 })),
    }),
  ),
);
