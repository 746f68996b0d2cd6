import type { Beat, Ending, StageDirection } from '../format.ts';
import { memberOf } from '../json/json-node.ts';
import { described, mapped, named } from '../shape/combine.ts';
import { list } from '../shape/list.ts';
import type { ValueOf } from '../shape/object.ts';
import { defaulted, notes, object, optional, required } from '../shape/object.ts';
import { filledText, integer, oneOf } from '../shape/scalars.ts';
import type { Shape } from '../shape/shape.ts';
import { choice } from './choice.ts';
import { line } from './line.ts';
import { checkTimer, timer } from './timer.ts';
import { to } from './way.ts';

const MOST_CHOICES = 8;

const stage: Shape<StageDirection> = object({
  noun: 'A stage',
  fields: {
    setting: optional("A setting of the assets' manifest.", filledText()),
    props: optional("Props of the assets' manifest.", list(filledText())),
    hour: optional('The hour of the day, 0 to 23.', integer(0, 23)),
  },
});

const ending: Shape<Ending> = object({
  noun: 'An ending',
  fields: {
    title: required('Its name, shown with the report card.', filledText()),
    tone: required(
      'How it feels; says nothing about the grade.',
      oneOf(['good', 'neutral', 'bad']),
    ),
  },
});

const choices = list(choice, {
  least: 1,
  most: MOST_CHOICES,
  identity: (item) => memberOf(item, 'id'),
});

const fields = {
  stage: optional('What the stage shows from here on.', stage),
  lines: defaulted('What is said and told on arrival.', list(line), [], []),
  timer: optional('A clock for the choices.', timer),
  choices: optional(`What the player can choose from, 1 to ${MOST_CHOICES}.`, choices),
  to: optional('Where it goes on by itself, once its lines are shown.', to),
  ending: optional('The run is over here.', ending),
  notes: notes(),
};

/** One moment of the story. */
export const beat: Shape<Beat> = named('beat', () =>
  described(
    'One moment of the story: its lines, then exactly one of "choices", "to" and "ending".',
    mapped(
      object({
        noun: 'A beat',
        fields,
        exactlyOne: ['choices', 'to', 'ending'],
        check: checkTimer,
        keywords: { dependentRequired: { timer: ['choices'] } },
      }),
      beatOf,
    ),
  ),
);

function beatOf(value: ValueOf<typeof fields>): Beat | undefined {
  const base = {
    ...(value.stage === undefined ? {} : { stage: value.stage }),
    lines: value.lines,
  };
  if (value.choices !== undefined) {
    const clock = value.timer === undefined ? {} : { timer: value.timer };
    return { kind: 'choices', ...base, choices: value.choices, ...clock };
  }
  if (value.to !== undefined) return { kind: 'pass', ...base, to: value.to };
  if (value.ending !== undefined) return { kind: 'ending', ...base, ending: value.ending };
  return undefined;
}
