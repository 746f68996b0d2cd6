import { z } from '#core/contract/zod.ts';
import type { AttemptDetails } from '#core/results/attempt-details.ts';
import type { Driver } from './driver.ts';

const CHOICE = `
  INSERT INTO attempt_choice (attempt, step, beat, choice, grade, timed_out, ms)
  VALUES (@attempt, @step, @beat, @choice, @grade, @timedOut, @ms)`;

const PRINCIPLE = `
  INSERT INTO attempt_principle (attempt, principle, opportunities, shown, dazzled, lapses)
  VALUES (@attempt, @principle, @opportunities, @shown, @dazzled, @lapses)`;

/** Stores what an attempt says besides its result. @param attempt its number */
export function addDetails(driver: Driver, attempt: number, { choices, principles }: AttemptDetails): void {
  for (const choice of choices) driver.run(CHOICE, { attempt, ...choice, timedOut: choice.timedOut ? 1 : 0 });
  for (const principle of principles) driver.run(PRINCIPLE, { attempt, ...principle });
}

const choiceSchema = z.object({
  step: z.int(),
  beat: z.string(),
  choice: z.string(),
  grade: z.enum(['falls-short', 'meets', 'dazzles']),
  timedOut: z.int().transform((cell) => cell === 1),
  ms: z.int(),
});

const principleSchema = z.object({
  principle: z.string(),
  opportunities: z.int(),
  shown: z.int(),
  dazzled: z.int(),
  lapses: z.int(),
});

const CHOICES =
  'SELECT step, beat, choice, grade, timed_out AS timedOut, ms FROM attempt_choice WHERE attempt = @attempt ORDER BY step';

const PRINCIPLES = `
  SELECT principle, opportunities, shown, dazzled, lapses FROM attempt_principle
  WHERE attempt = @attempt ORDER BY principle`;

/** What is stored of an attempt besides its result: choices by step, principles by name. @param attempt its number */
export function storedDetails(driver: Driver, attempt: number): AttemptDetails {
  return {
    choices: driver.all(CHOICES, { attempt }).map((row) => choiceSchema.parse(row)),
    principles: driver.all(PRINCIPLES, { attempt }).map((row) => principleSchema.parse(row)),
  };
}
