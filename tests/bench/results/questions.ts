import path from 'node:path';
import { answerQuestion } from '#main/services/dashboards/answer.ts';
import type { Question } from '#main/services/dashboards/question.ts';
import { Driver } from '#main/services/store/driver.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import { median, timed } from '../statistics.ts';

/** A question of the dashboards, as a person would name it. */
export interface AskedQuestion {
  readonly what: string;
  readonly question: Question;
}

const EVERYTHING = { which: 'first' } as const;
const HALF_A_YEAR = { which: 'best', from: '2026-03-02', to: '2026-08-30' } as const;

const KINDS = [
  ['completion and grades', (bounds) => ({ kind: 'grades', bounds })],
  ['attempts and time', (bounds) => ({ kind: 'effort', bounds, times: true })],
  ['principles', (bounds) => ({ kind: 'principles', bounds })],
  ['hardest moments', (bounds) => ({ kind: 'moments', bounds })],
  ['a page of the attempts behind', (bounds) => ({ kind: 'attempts', bounds, grades: true, asked: { skip: 0 } })],
  ['map of one scenario’s choices', (bounds) => ({ kind: 'choices', bounds, scenario: 'before-they-ask', hash: null })],
] as const satisfies readonly (readonly [what: string, of: (bounds: Question['bounds']) => Question])[];

/** Every question that a screen of the dashboards asks. */
export const QUESTIONS: readonly AskedQuestion[] = [
  { what: 'what there is to filter by', question: { kind: 'scope', bounds: { cohorts: null, groupMinimum: 5, filter: EVERYTHING } } },
  ...KINDS.flatMap(([what, of]) =>
    [
      [`${what}, everything`, EVERYTHING] as const,
      ['the same, best attempts of half a year', HALF_A_YEAR] as const,
    ].map(([name, filter]) => ({ what: name, question: of({ cohorts: null, groupMinimum: 5, filter }) })),
  ),
];

/** Which question, of which folder. */
export interface QuestionInput {
  readonly folder: string;
  readonly question: Question;
  readonly rounds: number;
}

/** Milliseconds a question takes in a process that has answered none, and then. */
export interface QuestionTimes {
  readonly firstMs: number;
  /** What of that the process itself worked, all its threads together: more of a busy computer's time goes to others. */
  readonly firstCpuMs: number;
  /** Median of the rounds. */
  readonly thenMs: number;
}

/** For a process of its own. */
export async function measureQuestion({ folder, question, rounds }: QuestionInput): Promise<QuestionTimes> {
  const driver = Driver.openReadOnly(path.join(folder, DATABASE_FILE));
  const ask = (): unknown => answerQuestion(driver, question);
  const before = process.cpuUsage();
  const [firstMs = Number.NaN] = timed(1, ask);
  const { user, system } = process.cpuUsage(before);
  const thenMs = median(timed(rounds, ask));
  driver.close();
  return { firstMs, firstCpuMs: (user + system) / 1_000, thenMs };
}
