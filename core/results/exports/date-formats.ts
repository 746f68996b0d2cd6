/** How a preset may have a time written; all in UTC. */
export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'YYYY-MM-DD HH:mm:ss',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYYMMDD',
] as const;

/** The name of a way to write a time. */
export type DateFormat = (typeof DATE_FORMATS)[number];

/** A time (ISO 8601 in UTC, as it is stored) in one of these formats. */
export function formatTime(time: string, format: DateFormat): string {
  return format
    .replace('YYYY', time.slice(0, 4))
    .replace('MM', time.slice(5, 7))
    .replace('DD', time.slice(8, 10))
    .replace('HH', time.slice(11, 13))
    .replace('mm', time.slice(14, 16))
    .replace('ss', time.slice(17, 19));
}
