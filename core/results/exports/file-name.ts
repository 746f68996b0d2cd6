import type { ExportFilter } from '../../contract/schemas.ts';
import type { ExportFormat } from './manifest.ts';

const ENDINGS: Readonly<Record<ExportFormat, string>> = { csv: 'csv', jsonl: 'jsonl', xlsx: 'xlsx', xapi: 'jsonl' };

/** What tells one export from another by its name. */
export interface NamedExport {
  readonly format: ExportFormat;
  readonly filter: Pick<ExportFilter, 'from' | 'to' | 'names' | 'since'>;
  /** Id of the preset that its columns follow, or null. */
  readonly preset: string | null;
  /** When it is made, as the clock on the wall says it: `2026-04-01T09:15:03`. */
  readonly at: string;
}

/**
 * What an export's first file is called: of which days it is, whether only what is new is in it or names are, and
 * when it was made, to the second, so that no two have one name.
 * `extra-mile-results-2026-01-to-2026-03-named-made-2026-04-01-091503.csv`.
 */
export function exportFileName({ format, filter, preset, at }: NamedExport): string {
  const parts = [
    format === 'xapi' ? 'extra-mile-statements' : 'extra-mile-results',
    rangeOf(filter),
    filter.since === undefined ? null : 'only-new',
    preset,
    filter.names === 'named' ? 'named' : null,
    `made-${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(':', '')}`,
  ];
  return `${parts.filter((part) => part !== null).join('-')}.${ENDINGS[format]}`;
}

function rangeOf({ from, to }: NamedExport['filter']): string | null {
  if (from === undefined) return to === undefined ? null : `until-${to}`;
  if (to === undefined) return `from-${from}`;
  if (from === to) return from;
  if (!isWholeMonths(from, to)) return `${from}-to-${to}`;
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  return first === last ? first : `${first}-to-${last}`;
}

/** From the first day of a month to the last of that one or another. */
function isWholeMonths(from: string, to: string): boolean {
  const nextDay = new Date(Date.parse(`${to}T00:00:00.000Z`) + 86_400_000).toISOString();
  return from.endsWith('-01') && nextDay.slice(8, 10) === '01' && from <= to;
}
