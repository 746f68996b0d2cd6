import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';

/** A table, with statements that read it. */
interface TableTree {
  readonly kind: 'table';
  readonly name: string;
  /** Reads the first row, and the last. */
  readonly first: string;
  readonly last: string;
  /** Columns of the key that its rows are in order of. */
  readonly key: readonly string[];
  /** Reads so many rows (`@limit`) whole; each answers with its key. `next` goes on after `@k0`, `@k1`, … */
  readonly begin: string;
  readonly next: string;
}

/** An index, with statements that read its first entry, and all of them. */
interface IndexTree {
  readonly kind: 'index';
  readonly name: string;
  readonly first: string;
  readonly all: string;
}

const schemaRow = z.object({ type: z.string(), name: z.string(), table: z.string(), sql: z.string().nullable() });
const columnRow = z.object({ name: z.string(), pk: z.int() });

/** Everything in a database that pages hang on. */
export function treesOf(driver: Driver): (TableTree | IndexTree)[] {
  const rows = z.array(schemaRow).parse(
    driver.all("SELECT type, name, tbl_name AS 'table', sql FROM sqlite_schema WHERE type IN ('table', 'index') ORDER BY rowid"),
  );
  return rows.map((row) => (row.type === 'table' ? tableTree(driver, row.name, row.sql ?? '') : indexTree(row)));
}

function tableTree(driver: Driver, name: string, sql: string): TableTree {
  const columns = z.array(columnRow).parse(driver.all('SELECT name, pk FROM pragma_table_info(@name)', { name }));
  const own = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
  const key = /\bWITHOUT ROWID\b/i.test(sql) ? own.map((column) => quoted(column.name)) : ['rowid'];
  const keys = key.join(', ');
  // A length alone is told without reading what is long; joined to a text it is read.
  const read = columns.map((column) => `coalesce(length(${quoted(column.name)} || ''), 0)`).join(' + ');
  const from = `SELECT ${keys}, ${read} FROM ${quoted(name)} NOT INDEXED`;
  const order = `ORDER BY ${keys} LIMIT @limit`;
  return {
    kind: 'table',
    name,
    first: `SELECT * FROM ${quoted(name)} NOT INDEXED ORDER BY ${keys} LIMIT 1`,
    last: `SELECT * FROM ${quoted(name)} NOT INDEXED ORDER BY ${key.map((column) => `${column} DESC`).join(', ')} LIMIT 1`,
    key,
    begin: `${from} ${order}`,
    next: `${from} WHERE (${keys}) > (${key.map((_, at) => `@k${at}`).join(', ')}) ${order}`,
  };
}

function indexTree({ name, table, sql }: z.infer<typeof schemaRow>): IndexTree {
  // A partial index is only used for rows that it has.
  const where = /\)\s*(WHERE\b.*)$/is.exec(sql ?? '')?.[1] ?? '';
  const from = `FROM ${quoted(table)} INDEXED BY ${quoted(name)} ${where}`;
  return { kind: 'index', name, first: `SELECT 1 ${from} LIMIT 1`, all: `SELECT total(1) ${from}` };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
