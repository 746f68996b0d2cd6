import { attemptDetails } from '#core/results/attempt-details.ts';
import type { SealedRecord } from '#core/results/record.ts';
import type { Replay } from '#core/results/replay.ts';
import { storedDetails } from '../store/attempt-details.ts';
import type { Driver } from '../store/driver.ts';

/** Says so where the rows of an attempt's choices or principles are not those that its replay makes. */
export function changedDetails(driver: Driver, attempt: number, record: SealedRecord, replay: Replay): string[] {
  const expected = attemptDetails(replay, record.events);
  const stored = storedDetails(driver, attempt);
  return [
    ...(same(stored.choices, expected.choices.toSorted((a, b) => a.step - b.step))
      ? []
      : ['the rows of its choices are not the choices that it was sealed with']),
    ...(same(stored.principles, expected.principles.toSorted((a, b) => (a.principle < b.principle ? -1 : 1)))
      ? []
      : ['the rows of its principles are not what its replay shows']),
  ];
}

/** Rows with the same values under the same names, in the same order. */
function same(stored: readonly object[], expected: readonly object[]): boolean {
  return stored.length === expected.length && stored.every((row, index) => sameRow(row, expected[index] ?? {}));
}

function sameRow(stored: object, expected: object): boolean {
  const cells = new Map<string, unknown>(Object.entries(expected));
  const found = Object.entries(stored);
  return found.length === cells.size && found.every(([name, value]) => cells.get(name) === value);
}
