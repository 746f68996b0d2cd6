import type { Variant } from '../format.ts';
import { reference } from '../shape/ids.ts';
import { list } from '../shape/list.ts';
import { defaulted, object, optional } from '../shape/object.ts';
import { filledText, integer, text } from '../shape/scalars.ts';
import type { Shape } from '../shape/shape.ts';
import { MOST_COUNTED } from './condition.ts';
import { moodLevel } from './mood.ts';

/** A changed start for the same story. */
export const variant: Shape<Variant> = object({
  noun: 'A variant',
  fields: {
    mood: optional("The customer's mood at the start, 0 to 100.", moodLevel),
    flags: defaulted('The flags that are set at the start.', list(reference('flag')), [], []),
    allowance: optional('What the player may spend.', integer(0, MOST_COUNTED)),
    about: optional('Who the customer is this time.', text()),
    look: optional("The customer's look this time.", filledText()),
  },
});
