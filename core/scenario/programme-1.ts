import { formatNumber } from './format-1/format-number.ts';
import { languageTag, schemaAddress, semanticVersion } from './format-1/text-kinds.ts';
import { memberOf } from './json/json-node.ts';
import { reportRepeats } from './programme-repeats.ts';
import type { Assignment, Exercise, Programme, ProgrammeWeek, Standard } from './programme.ts';
import { also } from './shape/combine.ts';
import { id } from './shape/ids.ts';
import { list } from './shape/list.ts';
import { defaulted, notes, object, optional, required } from './shape/object.ts';
import { filledText, integer, oneOf } from './shape/scalars.ts';
import type { Shape } from './shape/shape.ts';

const MOST_WEEKS = 52;
const MOST_PRINCIPLES = 12;
const MOST_SCENARIOS = 12;
const HIGHEST_NUMBER = 999;

/** Points under one heading: more would be more than one meeting. */
const MOST_POINTS = 6;

/** Characters. Within these, and as many points, a week can still be read on one sheet of paper. */
const LONGEST = { title: 80, point: 240, paragraph: 600 } as const;

const title = (): Shape<string> => filledText(LONGEST.title);
const paragraph = (): Shape<string> => filledText(LONGEST.paragraph);
const points = (least: number): Shape<readonly string[]> =>
  list(filledText(LONGEST.point), { least, most: MOST_POINTS });

const standard: Shape<Standard> = object({
  noun: 'A standard',
  fields: {
    number: required('Its number, counted through the whole programme, 1 to 999.', integer(1, HIGHEST_NUMBER)),
    text: required('What the team holds itself to.', filledText(LONGEST.point)),
  },
});

const assignment: Shape<Assignment> = object({
  noun: 'A scenario of a week',
  fields: {
    scenario: required("The scenario's id.", id()),
    pass: defaulted('The least grade that passes: C, or A where meeting is not enough.', oneOf(['C', 'A']), 'C', 'C'),
  },
});

const exercise: Shape<Exercise> = object({
  noun: 'An exercise',
  fields: {
    title: required('What it is called.', title()),
    steps: required('What to do, in order.', points(1)),
  },
});

const week: Shape<ProgrammeWeek> = object({
  noun: 'A week',
  fields: {
    theme: required('What the week is about, as a title.', title()),
    about: required('What the week is about, in a few sentences.', paragraph()),
    principles: required(
      'The principles it is about, by their ids in principles.json.',
      list(id(), { least: 1, most: MOST_PRINCIPLES, identity: (item) => item }),
    ),
    standards: defaulted(
      'What the team holds itself to from this week on.',
      list(standard, { most: MOST_POINTS }),
      [],
      [],
    ),
    scenarios: required(
      'What is played in it, each scenario once.',
      list(assignment, { least: 1, most: MOST_SCENARIOS, identity: (item) => memberOf(item, 'scenario') }),
    ),
    discussion: required('What a team meeting can begin to talk from.', points(1)),
    reflection: required('What each person thinks over alone.', paragraph()),
    leadQuestions: defaulted('What whoever leads the team asks themselves.', points(0), [], []),
    exercise: optional('Something to do away from the screen.', exercise),
    notes: notes(),
  },
});

/** Format 1 of a programme: the whole of it. */
export const programme: Shape<Programme> = object({
  noun: 'A programme',
  fields: {
    $schema: schemaAddress(),
    format: required('The number of the format.', formatNumber()),
    id: required("The programme's id; the file is called <id>.programme.json.", id()),
    version: required('The version of this programme (SemVer); raise it with every change.', semanticVersion()),
    title: required('The title people read.', title()),
    summary: required('What it is and whom it is for, in a few sentences.', paragraph()),
    locale: defaulted('The language it is written in (BCP 47).', languageTag(), 'en', 'en'),
    weeks: required(
      'The weeks, in the order they are held.',
      also(list(week, { least: 1, most: MOST_WEEKS }), (node, reading) => {
        if (node.kind === 'list' && node.children.length <= MOST_WEEKS) reportRepeats(node, reading);
      }),
    ),
    notes: notes(),
  },
});
