import type { Scenario } from './format.ts';
import { bar, DEFAULT_BAR } from './format-1/bar.ts';
import { beat } from './format-1/beat.ts';
import { castMember } from './format-1/cast-member.ts';
import { MOST_COUNTED } from './format-1/condition.ts';
import { formatNumber } from './format-1/format-number.ts';
import { languageTag, schemaAddress, semanticVersion } from './format-1/text-kinds.ts';
import { DEFAULT_MOOD, mood } from './format-1/mood.ts';
import { variant } from './format-1/variant.ts';
import { id, idList, idMap, reference } from './shape/ids.ts';
import { defaulted, notes, object, optional, required } from './shape/object.ts';
import { filledText, integer, text } from './shape/scalars.ts';
import type { Shape } from './shape/shape.ts';

const MOST_BEATS = 2_000;
const MOST_FLAGS = 64;
const MOST_NEEDS = 32;
const MOST_PROMISES = 32;
const MOST_VARIANTS = 16;

/** Format 1: a whole scenario. */
export const scenario: Shape<Scenario> = object({
  noun: 'A scenario',
  fields: {
    $schema: schemaAddress(),
    format: required('The number of the format.', formatNumber()),
    id: required("The scenario's id; the file is called <id>.scenario.json.", id()),
    version: required(
      'The version of this scenario (SemVer); raise it with every change.',
      semanticVersion(),
    ),
    title: required('The title in the catalogue.', filledText()),
    summary: optional('One or two sentences for the catalogue.', text()),
    role: required(
      'Who the player is in this story, and what they may do without asking.',
      filledText(),
    ),
    setting: required("Where it plays: a setting of the assets' manifest.", filledText()),
    minutes: optional('How long a run takes, 1 to 60 minutes.', integer(1, 60)),
    locale: defaulted('The language it is written in (BCP 47).', languageTag(), 'en', 'en'),
    cast: required(
      'Everyone in the story, by id.',
      idMap({ table: 'cast member', value: castMember }),
    ),
    customer: required('Who of the cast is the customer.', reference('cast member')),
    mood: defaulted(
      "The customer's mood at the start, and when it makes them leave.",
      mood,
      DEFAULT_MOOD,
      DEFAULT_MOOD,
    ),
    needs: defaulted(
      'What the customer came for, by id; unless all of it is met the grade is F.',
      idMap({ table: 'need', value: filledText(), most: MOST_NEEDS }),
      new Map(),
      {},
    ),
    promises: defaulted(
      'What the player may promise, by id; a promise made and not kept is a slip.',
      idMap({ table: 'promise', value: filledText(), most: MOST_PROMISES }),
      new Map(),
      {},
    ),
    allowance: defaulted(
      'What the player may spend without asking.',
      integer(0, MOST_COUNTED),
      0,
      0,
    ),
    flags: defaulted(
      'The flags that choices set and clear and conditions ask for.',
      idList('flag', MOST_FLAGS),
      [],
      [],
    ),
    bar: defaulted('What an A asks for, and how many slips are borne.', bar, DEFAULT_BAR, DEFAULT_BAR),
    variants: defaulted(
      'Changed starts for the same story, by id.',
      idMap({ value: variant, most: MOST_VARIANTS }),
      new Map(),
      {},
    ),
    start: required('The beat it begins with.', reference('beat')),
    beats: required(
      'The moments of the story, by id.',
      idMap({ table: 'beat', value: beat, most: MOST_BEATS }),
    ),
    notes: notes(),
  },
});
