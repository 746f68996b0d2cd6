import type { ParseRule } from '../../scenario/finding.ts';
import type { Rule } from '../../proof/rules/found.ts';
import { misspeltName, moreSeconds, neutralTone } from './better.ts';
import type { Fix, Fixer, FixParts } from './fix.ts';
import { beatNotWritten, beatWithoutEnd, choiceWithoutWay, missingKey, openWayOut, timerWithoutChoices } from './missing.ts';
import { unusedFlag, uselessNeedOrPromise } from './needless.ts';
import { anotherId, misspeltKey, misspeltReference, misspeltValue } from './spelling.ts';

/** The rules that have fixes; of several the first that has an answer. */
const FIXERS: Readonly<Partial<Record<ParseRule | Rule, readonly Fixer[]>>> = {
  schema: [missingKey, choiceWithoutWay, beatWithoutEnd, timerWithoutChoices, misspeltKey, anotherId, misspeltValue],
  'duplicate-id': [anotherId],
  'unknown-reference': [misspeltReference, beatNotWritten],
  'dead-end': [openWayOut],
  'no-way-out': [openWayOut],
  'unmeetable-need': [uselessNeedOrPromise],
  'unkeepable-promise': [uselessNeedOrPromise],
  'ending-contradicts-grade': [neutralTone],
  'timer-too-short': [moreSeconds],
  'unused-flag': [unusedFlag],
  'unknown-principle': [misspeltName],
  'unknown-asset': [misspeltName],
};

/**
 * What mends a finding, where there is one right answer; null where its author has to think. The finding has to be of the
 * very text that the source holds.
 */
export function fixFor(parts: FixParts): Fix | null {
  if (parts.source.unsound !== null) return null;
  for (const fixer of fixersOf(parts.finding.rule)) {
    const fix = fixer(parts);
    if (fix !== null) return fix;
  }
  return null;
}

function fixersOf(rule: string): readonly Fixer[] {
  return Object.entries(FIXERS).find(([each]) => each === rule)?.[1] ?? [];
}
