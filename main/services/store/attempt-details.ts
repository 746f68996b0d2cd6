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
