import type { Text } from '../../messages/text.tsx';

/** Spreadsheets expect a semicolon wherever numbers have a comma in them. */
function separator(): ',' | ';' {
  return new Intl.NumberFormat().format(1.5).includes(',') ? ';' : ',';
}

/** A roster file with headings and nobody in it, as spreadsheets read it: UTF-8 with a byte order mark. */
export function rosterTemplate({ t }: Pick<Text, 't'>): Blob {
  const headings = (['number', 'name', 'cohort', 'department'] as const).map((field) => t(`roster.field-${field}`));
  return new Blob([`\uFEFF${headings.join(separator())}\r\n`], { type: 'text/csv' });
}
