import type { RosterPreview } from '#core/contract/roster.ts';
import type { Text } from '../../messages/text.tsx';

/** What a column is called: its heading, or its letter as spreadsheets count where it has none. @param place 0-based */
export function columnName({ t }: Pick<Text, 't'>, heading: string, place: number): string {
  return heading.trim() === '' ? t('roster.column', { letter: columnLetter(place) }) : heading.trim();
}

/** A, B, …, Z, AA, AB, …: how spreadsheets count columns. @param place 0-based */
export function columnLetter(place: number): string {
  const before = Math.floor(place / 26) - 1;
  return `${before < 0 ? '' : columnLetter(before)}${String.fromCodePoint(65 + (place % 26))}`;
}

/** The columns that a mapping reads. */
export function columnsOf(mapping: RosterPreview['mapping']): number[] {
  return Object.values(mapping).filter((column) => column !== undefined);
}
