import type { Choice } from '../format.ts';
import type { Table } from '../references.ts';
import { described, named } from '../shape/combine.ts';
import { id, reference } from '../shape/ids.ts';
import { list } from '../shape/list.ts';
import type { Field } from '../shape/object.ts';
import { defaulted, notes, object, optional, required } from '../shape/object.ts';
import { boolean, filledText, integer, oneOf, text } from '../shape/scalars.ts';
import type { Shape } from '../shape/shape.ts';
import { condition, MOST_COUNTED } from './condition.ts';
import { to } from './way.ts';

/** Something the player can say or do. */
export const choice: Shape<Choice> = named('choice', () =>
  described(
    'Something the player can say or do.',
    object({
      noun: 'A choice',
      exactlyOne: ['say', 'do'],
      fields: {
        id: required('Its id, unique in its beat.', id()),
        say: optional('What the player says, word for word.', filledText()),
        do: optional('What the player does, told as "You …".', filledText()),
        grade: required(
          'What it is worth: below what is owed, what is owed, or more than anyone asked for.',
          oneOf(['falls-short', 'meets', 'dazzles']),
        ),
        why: required('For the debrief: what it did to this customer in this moment.', text()),
        shows: defaulted(
          'The principles it shows or, where it falls short, lets down.',
          list(filledText()),
          [],
          [],
        ),
        mood: defaulted("Added to the customer's mood, -100 to 100.", integer(-100, 100), 0, 0),
        meets: references('The needs it meets.', 'need'),
        promises: references('The promises it makes.', 'promise'),
        keeps: references('The promises it keeps, of those that have been made.', 'promise'),
        releases: references('The promises the customer agrees to let go.', 'promise'),
        recovers: defaulted('Wipes out the slips so far.', boolean(), false, false),
        winsBack: defaulted('Wins back a customer who has walked out.', boolean(), false, false),
        costs: defaulted('What it takes of the allowance.', integer(0, MOST_COUNTED), 0, 0),
        sets: references('The flags it sets, after clearing.', 'flag'),
        clears: references('The flags it clears.', 'flag'),
        silent: defaulted('Never shown: only the timer takes it.', boolean(), false, false),
        when: optional('It is offered only when this holds.', condition),
        to: required('Where it goes on, judged after its own effects.', to),
        notes: notes(),
      },
    }),
  ),
);

function references(description: string, table: Table): Field<readonly string[], 'defaulted'> {
  return defaulted(description, list(reference(table)), [], []);
}
