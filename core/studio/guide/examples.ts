import { type JsonValue } from '../../scenario/json/json-value.ts';
import { formsAt, type Path, textIn } from './shape-at.ts';

/** A scenario in which every key of format 1 has its use: where examples are taken from. */
export const EXAMPLE: JsonValue = {
  $schema: './scenario.schema.json',
  format: 1,
  id: 'missing-dressing',
  version: '1.0.0',
  title: 'The missing dressing',
  summary: 'A regular opens her lunch bag, and the dressing is not in it.',
  role: 'You answer the phone at a restaurant. You may spend up to 25 without asking.',
  setting: 'restaurant',
  minutes: 4,
  locale: 'en',
  cast: { dana: { name: 'Dana', about: 'A regular who always orders the same salad.', look: 'peep-dana' } },
  customer: 'dana',
  mood: { start: 35, walksOut: { below: 10, to: 'hangs-up' } },
  needs: { dressing: 'The dressing, in time for lunch' },
  promises: { 'on-my-way': 'You said you would be there in fifteen minutes' },
  allowance: 25,
  flags: ['knows-office'],
  bar: { dazzles: 1, surprises: 1, slips: 2 },
  variants: {
    rainy: { mood: 25, flags: ['knows-office'], allowance: 10, about: 'It pours, and she has walked.', look: 'peep-dana' },
  },
  start: 'phone-rings',
  beats: {
    'phone-rings': {
      stage: { setting: 'restaurant', props: ['salad-bowl'], hour: 12 },
      lines: [{ who: 'dana', say: 'I have just opened my bag.', feels: 'frustrated', when: { not: { flag: 'knows-office' } } }],
      timer: { seconds: 20, choice: 'let-it-ring' },
      choices: [
        {
          id: 'own-it',
          say: 'That is our mistake, and I will put it right. Where are you?',
          grade: 'meets',
          why: 'Owns the mistake at once and moves to the fix.',
          shows: ['own-the-mistake'],
          mood: 15,
          meets: ['dressing'],
          promises: ['on-my-way'],
          keeps: ['on-my-way'],
          releases: ['on-my-way'],
          recovers: true,
          winsBack: true,
          costs: 10,
          sets: ['knows-office'],
          clears: ['knows-office'],
          when: { all: [{ any: [{ met: 'dressing' }, { promised: 'on-my-way' }] }, { mood: { atLeast: 30 } }, { spent: { below: 10 } }] },
          to: [{ when: { kept: 'on-my-way' }, beat: 'thanks' }, { beat: 'hangs-up' }],
          notes: 'Ask the kitchen whether this is how they would say it.',
        },
        {
          id: 'let-it-ring',
          do: 'You let it ring.',
          grade: 'falls-short',
          why: 'She is still hungry, and now she is alone with it.',
          silent: true,
          to: 'hangs-up',
        },
      ],
    },
    'the-drive': {
      lines: [{ say: 'Every light is green.', when: { any: [{ slips: { below: 1 } }, { dazzles: { atLeast: 1 } }, { seen: 'thanks' }, { walkedOut: true }] } }],
      to: 'thanks',
    },
    thanks: { lines: [{ say: 'The whole office waves.' }], ending: { title: 'A table of fans', tone: 'good' } },
    'hangs-up': { ending: { title: 'A dead line', tone: 'bad' } },
  },
  notes: 'First told by the lunch team.',
};

let examples: ReadonlyMap<string, string> | null = null;

/** How what the format describes with a sentence is written; JSON on one line. Null where no key has this sentence. */
export function exampleOf(about: string | null): string | null {
  if (about === null) return null;
  examples ??= collect(EXAMPLE, [], new Map());
  return examples.get(about) ?? null;
}

function collect(value: JsonValue, path: Path, found: Map<string, string>): ReadonlyMap<string, string> {
  const [form] = formsAt(path);
  const about = form === undefined ? null : textIn(form, 'description');
  const written = shown(value);
  if (about !== null && !found.has(about) && written !== null) found.set(about, written);
  if (Array.isArray(value)) value.forEach((each, at) => collect(each, [...path, at], found));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) collect(each, [...path, key], found);
  }
  return found;
}

/** A value as an example: what is empty or long says nothing. */
function shown(value: JsonValue): string | null {
  const written = JSON.stringify(value);
  return written === '[]' || written.length > 120 ? null : written;
}
