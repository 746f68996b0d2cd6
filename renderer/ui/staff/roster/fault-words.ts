import type { RosterFault } from '#core/contract/roster.ts';
import type { Text } from '../../messages/text.tsx';

/** What is wrong with a line, and what to do. */
export function faultWords(t: Text['t'], { line, problem, field, value, other }: RosterFault): string {
  const where = t('roster.fault-line', { line });
  const what = field === null ? '' : t(`roster.field-${field}`);
  return `${where} ${t(`roster.fault-${problem}`, { field: what, value: value ?? '', other: other ?? 0 })}`;
}
