import type { Scenario, WalksOut } from '../format.ts';
import { reference } from '../shape/ids.ts';
import { defaulted, object, optional, required } from '../shape/object.ts';
import { integer } from '../shape/scalars.ts';
import type { Shape } from '../shape/shape.ts';

/** A mood, 0 to 100. */
export const moodLevel = integer(0, 100);

/** What stands for a missing `mood`. */
export const DEFAULT_MOOD = { start: 50 };

const walksOut: Shape<WalksOut> = object({
  noun: '"walksOut"',
  fields: {
    below: required('The customer leaves once the mood is below this.', moodLevel),
    to: required('The beat that leads to.', reference('beat')),
  },
});

/** The customer's mood at the start, and when it makes them leave. */
export const mood: Shape<Scenario['mood']> = object({
  noun: '"mood"',
  fields: {
    start: defaulted(
      "The customer's mood at the start, 0 to 100.",
      moodLevel,
      DEFAULT_MOOD.start,
      DEFAULT_MOOD.start,
    ),
    walksOut: optional('When the customer walks out; left out, never.', walksOut),
  },
});
