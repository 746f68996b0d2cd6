import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';

/** Copies of one attempt are spread over so many weeks. */
const WEEKS = 8;

/** How a table's columns become those of a copy; one that is not named is copied as it is. */
interface Copying {
  readonly table: string;
  /** Rows `s` of the template, each with its copies `copy` (of attempts) or `twin` (of people). */
  readonly from: string;
  readonly columns: Readonly<Record<string, string>>;
}

const OF_ATTEMPT = (column: string): string => `small.%t s JOIN copy ON copy.source = s.${column} ORDER BY copy.number`;

/** The place of an attempt of the template among the attempts, that of its copy being `c`. */
const numbered = (column: string): string => `(s.${column} - 1) * @copies + twin.place + 1`;
const later = (column: string, row: 'copy' | 'twin'): string =>
  `strftime('%Y-%m-%dT%H:%M:%fZ', s.${column}, (-7 * ${row}.weeks) || ' days')`;
const NEWLY_COUNTED = ['first', 'best'].flatMap((which) => [
  [`${which}_attempt`, numbered(`${which}_attempt`)],
  [`${which}_week`, `s.${which}_week - 7 * twin.weeks`],
]);

/**
 * Every table that an attempt leaves something in, in an order that its references allow. The sums of what is counted are not
 * here: triggers add it up as it comes.
 */
const COPYINGS: readonly Copying[] = [
  {
    table: 'attempt',
    from: OF_ATTEMPT('number'),
    columns: {
      number: 'copy.number',
      id: 'copy.id',
      learner: 'copy.learner',
      started_at: later('started_at', 'copy'),
      finished_at: later('finished_at', 'copy'),
      record_seq: 'copy.seq',
    },
  },
  {
    table: 'record',
    from: 'small.record s JOIN copy ON copy.attempt = s.attempt ORDER BY copy.seq',
    columns: { seq: 'copy.seq', attempt: 'copy.id', hash: 'copied_hash(s.hash, copy.place)', previous: 'copied_hash(s.previous, copy.place)' },
  },
  {
    table: 'salt',
    from: 'small.salt s JOIN small.record r ON r.seq = s.seq JOIN copy ON copy.attempt = r.attempt ORDER BY copy.seq',
    columns: { seq: 'copy.seq', salt: 'randomblob(16)' },
  },
  { table: 'attempt_choice', from: OF_ATTEMPT('attempt'), columns: { attempt: 'copy.number' } },
  { table: 'attempt_principle', from: OF_ATTEMPT('attempt'), columns: { attempt: 'copy.number' } },
  {
    table: 'event',
    // In the order of the new names, for the table is kept in it.
    from: '(SELECT * FROM copy ORDER BY id) copy CROSS JOIN small.event s ON s.attempt = copy.attempt',
    columns: { attempt: 'copy.id' },
  },
  {
    table: 'scenario_progress',
    from: 'small.scenario_progress s JOIN small.person p ON p.id = s.learner JOIN twin ON twin.source = p.number ORDER BY twin.learner',
    columns: {
      learner: 'twin.learner',
      ...Object.fromEntries(['last_begun_at', 'passed_at', 'mastered_at'].map((column) => [column, later(column, 'twin')])),
    },
  },
  {
    table: 'counted_attempt',
    from: 'small.counted_attempt s JOIN twin ON twin.source = s.person ORDER BY s.number, twin.place',
    columns: { number: 'NULL', person: 'twin.number', cohort: 'twin.cohort', ...Object.fromEntries(NEWLY_COUNTED) },
  },
];

/** What the template brings that is taken over as it is. */
const TAKEN_OVER = ['scenario_archive', 'translation_archive'] as const;

/** What both databases have of their own, and what triggers fill. */
const LEFT = [
  'installation', 'person', 'cohort', 'demonstration', 'policy_archive', 'head_signature', 'principle_count',
  'played_content', 'played_choice', 'choice_count', 'choice_count_by_cohort', 'choice_count_by_week', 'content_count',
];

/**
 * Lets everybody in a database without attempts have played what somebody in a smaller one played, some weeks
 * earlier: the first person what the template's first did, and so on around. All that reads find (rows, summaries,
 * indexes) is what the store would hold, but the chain: the copies' records have made-up hashes, and nobody signs them.
 *
 * @param template the database with attempts
 * @param target the one to fill; its people must be a multiple of the template's
 */
export function multiplyAttempts(template: string, target: string): void {
  const database = new Database(target);
  try {
    // A folder for a benchmark that breaks is made again, so nothing is written twice. MEMORY follows only where there is no log.
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF');
    database.prepare('ATTACH ? AS small').run(template);
    database.function('copied_id', { deterministic: true }, (id, place) => uuidOf(`${String(id)} ${String(place)}`));
    database.function('copied_hash', { deterministic: true }, (hash, place) => hashOf(`${String(hash)} ${String(place)}`));
    refuseUnknownTables(database);
    const copies = planCopies(database);
    const triggers = dropTriggers(database, 'attempt');
    for (const table of TAKEN_OVER) database.exec(`INSERT OR IGNORE INTO main.${table} SELECT * FROM small.${table}`);
    for (const copying of COPYINGS) copyRows(database, copying, copies);
    for (const sql of triggers) database.exec(sql);
    database.exec('UPDATE demonstration SET attempts = (SELECT count(*) FROM attempt); DROP TABLE temp.copy; DROP TABLE temp.twin');
    database.exec('DETACH small; PRAGMA journal_mode = WAL');
  } finally {
    database.close();
  }
}

function uuidOf(text: string): string {
  const hash = hashOf(text);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A layout that keeps more than is copied here would make a folder that no store could have written. */
function refuseUnknownTables(database: Database.Database): void {
  const known = new Set<string>([...COPYINGS.map(({ table }) => table), ...TAKEN_OVER, ...LEFT]);
  const tables = database.prepare("SELECT name FROM small.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all();
  for (const table of tables.map(String)) {
    if (known.has(table) || database.prepare(`SELECT count(*) FROM small.${table}`).pluck().get() === 0) continue;
    throw new Error(`Attempts leave something in the table ${table}, which is not copied. Add it to tests/bench/results/multiply.ts.`);
  }
}

/** Who plays whose attempts (`twin`), and which attempts there will be (`copy`). @returns copies of each attempt */
function planCopies(database: Database.Database): number {
  const count = (of: string): number => Number(database.prepare(`SELECT count(*) FROM ${of}`).pluck().get());
  const copies = count('main.person') / count('small.person');
  if (!Number.isInteger(copies) || copies < 1 || count('main.attempt') > 0) {
    throw new Error('The target must have no attempts, and a multiple of the people of the template.');
  }
  database.exec(`
    CREATE TEMP TABLE twin AS SELECT
      p.number, p.id AS learner, p.cohort,
      (p.number - 1) / (SELECT count(*) FROM small.person) AS place,
      (p.number - 1) % (SELECT count(*) FROM small.person) + 1 AS source,
      (p.number - 1) / (SELECT count(*) FROM small.person) % ${WEEKS} AS weeks
    FROM main.person p;
    CREATE INDEX temp.twin_source ON twin (source);`);
  database
    .prepare(
      `CREATE TEMP TABLE copy AS SELECT
         (s.number - 1) * @copies + twin.place + 1 AS number, s.number AS source, s.id AS attempt, twin.place, twin.weeks,
         copied_id(s.id, twin.place) AS id, twin.learner, (s.record_seq - 1) * @copies + twin.place + 1 AS seq
       FROM small.attempt s JOIN small.person p ON p.id = s.learner JOIN twin ON twin.source = p.number
       ORDER BY s.number, twin.place`,
    )
    .run({ copies });
  database.exec('CREATE INDEX temp.copy_source ON copy (source); CREATE INDEX temp.copy_attempt ON copy (attempt)');
  return copies;
}

/** Takes a table's triggers away. @returns how to make them again */
function dropTriggers(database: Database.Database, table: string): string[] {
  const rows = database.prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = ?").raw().all(table);
  return rows.filter(Array.isArray).map(([name, sql]) => {
    database.exec(`DROP TRIGGER main.${String(name)}`);
    return String(sql);
  });
}

function copyRows(database: Database.Database, { table, from, columns }: Copying, copies: number): void {
  // Those that SQLite computes itself are hidden (2 and 3).
  const names = database.prepare('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0').pluck().all(table).map(String);
  const cells = names.map((name) => columns[name] ?? `s."${name}"`);
  const sql = `INSERT INTO main.${table} (${names.map((name) => `"${name}"`).join(', ')}) SELECT ${cells.join(', ')} FROM ${from.replace('%t', table)}`;
  database.prepare(sql).run(sql.includes('@copies') ? { copies } : {});
}
