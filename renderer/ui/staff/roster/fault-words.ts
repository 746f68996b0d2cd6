import type { RosterFault, RosterPreview } from '#core/contract/roster.ts';
import type { Text } from '../../messages/text.tsx';
import { columnLetter, columnName } from './column-name.ts';

/** What is wrong, in which line and column of the file, and what to do. */
export function faultWords(text: Pick<Text, 't'>, preview: Pick<RosterPreview, 'headings' | 'mapping'>, fault: RosterFault): string {
  const { t } = text;
  const { line, problem, field, value, other } = fault;
  const columns = columnsAt(preview.mapping, field);
  const [place] = columns;
  const where =
    place === undefined
      ? t('roster.fault-line', { line })
      : t('roster.fault-place', {
          line,
          columns: columns.length,
          letters: columns.map(columnLetter).join('+'),
          name: columns.map((column) => columnName(text, preview.headings[column] ?? '', column)).join(' + '),
        });
  const what = field === null ? '' : t(`roster.field-${field}`);
  return `${where} ${t(`roster.fault-${problem}`, { field: what, value: value ?? '', other: other ?? 0 })}`;
}

/** A name may stand in two columns. */
function columnsAt(mapping: RosterPreview['mapping'], field: RosterFault['field']): number[] {
  const asked = field === 'name' && mapping.name === undefined ? (['first-name', 'last-name'] as const) : field === null ? [] : [field];
  return asked.flatMap((one) => mapping[one] ?? []);
}
