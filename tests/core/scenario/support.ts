import type { Finding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse.ts';

/** A document that tests change before they write it down; every path into it may be tried. */
export interface Draft {
  [key: string | number]: Draft;
}

/** A document with something of everything that format 1 knows. */
const EVERYTHING = {
  $schema: './scenario.schema.json',
  format: 1,
  id: 'missing-dressing',
  version: '1.0.0',
  title: 'The missing dressing',
  summary: 'A salad without its dressing.',
  role: 'You answer the phone and may spend 25 without asking.',
  setting: 'restaurant',
  minutes: 4,
  locale: 'en',
  cast: { dana: { name: 'Dana', about: 'A regular.', look: 'peep-dana' } },
  customer: 'dana',
  mood: { start: 35, walksOut: { below: 10, to: 'hangs-up' } },
  needs: { dressing: 'The dressing, in time for lunch' },
  promises: { 'on-my-way': 'You said you would be there in fifteen minutes' },
  allowance: 25,
  flags: ['knows-office', 'calm'],
  bar: { dazzles: 1, surprises: 1, slips: 2 },
  variants: { rainy: { mood: 25, flags: ['knows-office'], about: 'It pours.', look: 'peep-wet' } },
  start: 'phone-rings',
  notes: { anything: [1, { at: 'all' }] },
  beats: {
    'phone-rings': {
      notes: 'The lunch rush.',
      stage: { setting: 'street', props: ['salad-bowl'], hour: 12 },
      lines: [
        { say: 'The phone rings through the noise.' },
        {
          who: 'dana',
          say: 'I just opened my bag.',
          feels: 'frustrated',
          when: { seen: 'phone-rings' },
        },
      ],
      timer: { seconds: 20, choice: 'let-it-ring' },
      choices: [
        {
          id: 'own-it',
          say: 'That is on us, and I will put it right.',
          grade: 'meets',
          why: 'Owns the mistake at once.',
          shows: ['own-the-mistake', 'act-fast'],
          mood: 15,
          meets: ['dressing'],
          promises: ['on-my-way'],
          keeps: [],
          releases: [],
          recovers: false,
          winsBack: false,
          costs: 5,
          sets: ['knows-office'],
          clears: ['calm'],
          when: { not: { flag: 'knows-office' } },
          to: 'the-drive',
          notes: null,
        },
        {
          id: 'let-it-ring',
          do: 'You let it ring.',
          silent: true,
          grade: 'falls-short',
          why: '',
          to: [{ when: { mood: { below: 20 } }, beat: 'hangs-up' }, { beat: 'the-drive' }],
        },
      ],
    },
    'the-drive': {
      lines: [],
      to: [{ when: { kept: 'on-my-way' }, beat: 'thanks' }, { beat: 'hangs-up' }],
    },
    thanks: { lines: [], ending: { title: 'A table of fans', tone: 'good' } },
    'hangs-up': { ending: { title: 'The line is dead', tone: 'bad' } },
  },
};

/** The document with something of everything, to be changed at will. */
export function everything(): Draft {
  return JSON.parse(JSON.stringify(EVERYTHING));
}

/** Its text after a change, over many lines so that places mean something. */
export function changed(change: (draft: Draft) => void): string {
  const draft = everything();
  change(draft);
  return JSON.stringify(draft, null, 2);
}

/** Where the text's nth `needle` begins, as `line:column`, told without the parser's help. */
export function where(text: string, needle: string, nth = 1): string {
  let offset = -1;
  for (let count = 1; count <= nth; count++) {
    offset = text.indexOf(needle, offset + 1);
    if (offset < 0) throw new Error(`The text has no ${needle} number ${count}.`);
  }
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** Findings as `rule pointer line:column`. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, pointer, line, column }) => `${rule} ${pointer} ${line}:${column}`);
}

/** What `parseScenario` finds in a text, briefly. */
export function found(text: string): string[] {
  return brief(parseScenario(text).findings);
}

/** The message of the only finding in a text. */
export function messageOf(text: string): string {
  const { findings } = parseScenario(text);
  const [only] = findings;
  if (only === undefined || findings.length > 1) {
    throw new Error(`One finding was expected, not ${JSON.stringify(brief(findings))}.`);
  }
  return only.message;
}
