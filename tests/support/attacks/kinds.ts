import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import { parseRoutes } from '#core/scenario/parse-routes.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import type { Finding } from '#core/scenario/finding.ts';

/** What a parser answers, whatever it parses. */
interface Parsed {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

/** A kind of document that comes in from outside. */
export interface AttackedKind {
  readonly name: 'scenario' | 'principles' | 'translation' | 'routes' | 'programme';
  /** The name under which its file is found. */
  readonly file: string;
  readonly parse: (text: string) => Parsed;
  /** A document without fault and without notes, which an attack goes into. */
  readonly good: Readonly<Record<string, unknown>>;
  /** The key that holds an id at its top, if any. */
  readonly idKey: 'id' | 'scenario' | null;
  /** A key it must have, and that key with a letter of another alphabet in it. */
  readonly homoglyph: readonly [key: string, lookalike: string];
}

/** The scenario of every attack: two beats, and every part that an attack needs. */
export const SCENARIO = {
  format: 1,
  id: 'odd',
  version: '1.0.0',
  title: 'The odd one',
  role: 'You are at the counter.',
  setting: 'restaurant',
  cast: { kim: { name: 'Kim' } },
  customer: 'kim',
  flags: ['calm'],
  start: 'one',
  beats: {
    one: {
      timer: { seconds: 30, choice: 'wait' },
      choices: [
        { id: 'wait', say: 'One moment.', grade: 'meets', why: 'Kim waits.', to: 'end' },
        { id: 'calm', say: 'Take a seat.', grade: 'meets', why: 'Kim sits.', when: { flag: 'calm' }, to: 'end' },
      ],
    },
    end: { ending: { title: 'The end', tone: 'neutral' } },
  },
};

export const PRINCIPLE = { id: 'act-fast', name: 'Act fast', summary: '', looks: { F: 'Late.', C: 'In time.', A: 'Before.' } };

const WEEK = {
  theme: 'The first week',
  about: 'How one begins.',
  principles: ['act-fast'],
  scenarios: [{ scenario: 'odd' }],
  discussion: ['Who was quick today?'],
  reflection: 'When were you quick?',
};

export const KINDS: readonly AttackedKind[] = [
  {
    name: 'scenario',
    file: 'odd.scenario.json',
    parse: parseScenario,
    good: SCENARIO,
    idKey: 'id',
    homoglyph: ['start', 'st\u0430rt'],
  },
  {
    name: 'principles',
    file: 'principles.json',
    parse: parsePrinciples,
    good: { format: 1, principles: [PRINCIPLE] },
    idKey: null,
    homoglyph: ['principles', 'princi\u0440les'],
  },
  {
    name: 'translation',
    file: 'odd.es.json',
    parse: parseTranslation,
    good: { scenario: 'odd', locale: 'es', strings: { '/title': { source: 'The odd one', text: 'El raro' } } },
    idKey: 'scenario',
    homoglyph: ['locale', 'l\u043Ecale'],
  },
  {
    name: 'routes',
    file: 'odd.routes.json',
    parse: parseRoutes,
    good: { scenario: 'odd', routes: [{ name: 'To wait', choices: ['wait'], grade: 'F' }] },
    idKey: 'scenario',
    homoglyph: ['routes', 'r\u043Eutes'],
  },
  {
    name: 'programme',
    file: 'odd.programme.json',
    parse: parseProgramme,
    good: { format: 1, id: 'odd', version: '1.0.0', title: 'Odd weeks', summary: 'For all.', weeks: [WEEK] },
    idKey: 'id',
    homoglyph: ['weeks', 'w\u0435eks'],
  },
];
