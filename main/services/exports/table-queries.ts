import type { ExportColumn } from '#core/results/export-columns.ts';
import { type ColumnOf, type ExportTable, type TableColumn } from '#core/results/exports/tables.ts';
import { ATTEMPT_JOINS, ATTEMPT_SOURCES, type ChosenAttempts } from './attempts-query.ts';

/** A table that has one or several rows an attempt. */
export type AttemptTable = Exclude<ExportTable, 'groups'>;

/** The statements that read one table. */
export interface TableQuery {
  /** Answers with one number. */
  readonly count: string;
  /** The rows of attempts after number `@after`, up to number `@upTo`: that number, then the columns in their order. */
  readonly rows: string;
}

type Sources<Table extends AttemptTable> = {
  readonly [Column in Exclude<ColumnOf<Table>, ExportColumn>]: string;
};

interface Detail<Table extends AttemptTable> {
  /** The rows beside the attempt's. */
  readonly join: string;
  readonly sources: Sources<Table>;
  readonly order: string;
}

const DETAILS: { readonly [Table in AttemptTable]: Detail<Table> } = {
  attempts: { join: '', sources: {}, order: '' },
  principles: {
    join: 'JOIN attempt_principle d ON d.attempt = a.number',
    sources: {
      principle_id: 'd.principle',
      opportunities: 'd.opportunities',
      shown: 'd.shown',
      dazzled: 'd.dazzled',
      lapses: 'd.lapses',
    },
    order: ', d.principle',
  },
  choices: {
    join: 'JOIN attempt_choice d ON d.attempt = a.number',
    sources: {
      step: 'd.step',
      beat_id: 'd.beat',
      choice_id: 'd.choice',
      choice_grade: 'd.grade',
      timed_out: 'd.timed_out',
      response_seconds: 'd.ms / 1000.0',
      timer_factor: 'a.timer_factor',
    },
    order: ', d.step',
  },
};

/** How a table's rows of the chosen attempts are read. */
export function tableQuery(table: AttemptTable, { where }: ChosenAttempts, read: readonly TableColumn[]): TableQuery {
  const { join, sources, order } = DETAILS[table];
  const all: Readonly<Record<string, string>> = { ...ATTEMPT_SOURCES, ...sources };
  const columns = read.map(({ name }) => `${all[name] ?? 'NULL'} AS ${name}`);
  return {
    count: `SELECT count(*) FROM attempt a ${join} WHERE ${where}`,
    rows: `
      SELECT a.number, ${columns.join(', ')} FROM attempt a ${join} ${ATTEMPT_JOINS}
      WHERE a.number > @after AND a.number <= @upTo AND ${where} ORDER BY a.number${order}`,
  };
}

/** The number of the last of the next `@limit` chosen attempts after number `@after`; null where there is none. */
export function nextPageQuery({ where }: ChosenAttempts): string {
  return `SELECT max(number) FROM (
    SELECT a.number AS number FROM attempt a WHERE a.number > @after AND ${where} ORDER BY a.number LIMIT @limit
  )`;
}
