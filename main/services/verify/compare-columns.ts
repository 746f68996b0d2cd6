import type { Replay } from '#core/results/replay.ts';
import type { SealedRecord } from '#core/results/record.ts';
import { resultColumns } from '../attempts/result-columns.ts';
import { type AttemptRow, RESULT_COLUMNS } from '../store/attempt-row.ts';

type Cell = string | number | null;

/** What an attempt's row should say, by its sealed record and the replay of it. */
function expectedColumns(record: SealedRecord, replay: Replay): ReadonlyMap<keyof AttemptRow, Cell> {
  const { events, scenario } = record;
  const [started] = events;
  const result = record.status === 'completed' ? resultColumns(replay) : null;
  return new Map<keyof AttemptRow, Cell>([
    ['id', record.attempt],
    ['scenario', scenario.id],
    ['title', replay.program.scenario.title],
    ['version', scenario.version],
    ['hash', scenario.hash],
    ['variant', record.variant],
    ['mode', record.mode],
    ['locale', record.locale],
    ['engine', record.engine],
    ['seed', started?.type === 'started' ? started.seed : null],
    ['timer_factor', started?.type === 'started' ? started.timerFactor : null],
    ['status', record.status],
    ['next_index', events.length],
    ['active_ms', events.reduce((sum, event) => sum + ('ms' in event ? event.ms : 0), 0)],
    ['started_at', started?.at ?? null],
    ['finished_at', events.at(-1)?.at ?? null],
    ['record_seq', record.recordSeq],
    ...RESULT_COLUMNS.map((column) => [column, result?.[column] ?? null] as const),
  ]);
}

/** Every column of an attempt's row that does not say what its sealed record does. */
export function changedColumns(row: AttemptRow, record: SealedRecord, replay: Replay): string[] {
  return [...expectedColumns(record, replay)]
    .filter(([column, expected]) => row[column] !== expected)
    .map(([column, expected]) => `its ${column} says ${shown(row[column])}, its sealed record ${shown(expected)}`);
}

function shown(cell: Cell): string {
  return cell === null ? 'nothing' : JSON.stringify(cell);
}
