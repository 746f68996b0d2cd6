import { z } from '#core/contract/zod.ts';
import { EXPORT_COLUMNS, type RawCell } from '#core/results/export-columns.ts';
import type { ExportTable } from '#core/results/exports/tables.ts';
import type { AnyStatement } from '#core/results/xapi/statement.ts';
import { readDemonstration } from '../store/demonstration-store.ts';
import type { Driver } from '../store/driver.ts';
import { readInstallation } from '../store/open-store.ts';
import { type ChosenAttempts, chosenAttempts } from './attempts-query.ts';
import { cancelled, type ExportFacts, type ExportJob, type ExportProgress } from './export-job.ts';
import { headOf } from './head-of.ts';
import { Pseudonyms } from './pseudonym.ts';
import { readGroups } from './read-groups.ts';
import { countRows, readTable } from './read-table.ts';
import { readSetAside, type SetAsideAttempt } from './read-set-aside.ts';
import { smallestCohort } from './smallest-cohort.ts';
import { attemptsWithStatements, readStatements, readVoids } from './read-statements.ts';

/** What whoever runs an export is told, and how they stop it. */
export interface ExportWatch {
  readonly tell: (progress: ExportProgress) => void;
  /** Asked before every page. */
  readonly stopped: () => boolean;
}

const RECORD_SEQ = EXPORT_COLUMNS.findIndex(({ name }) => name === 'record_seq');

/** Everything an export reads: it counts, says how far it is, stops when it is told to, and tallies what it saw. */
export class ExportReading {
  readonly installation: string;
  /** True where people and attempts are made up. */
  readonly demonstration: boolean;
  /** Names of the only cohorts whose people may be in it; null: everybody may. */
  readonly within: string[] | null;
  /** What the filters would have taken had no review set it aside. */
  readonly setAside: readonly SetAsideAttempt[];
  /** People of the smallest cohort in it, where pseudonyms may not hide them; else null. */
  readonly smallestCohort: number | null;
  /** The end of the chain; null while it is empty. */
  readonly head: ExportFacts['head'];
  readonly #driver: Driver;
  readonly #job: ExportJob;
  readonly #watch: ExportWatch;
  readonly #chosen: ChosenAttempts;
  readonly #pseudonyms: Pseudonyms;
  #rowsDone = 0;
  #rowsTotal = 0;
  #attempts = 0;
  #lowest = Number.POSITIVE_INFINITY;
  #highest = Number.NEGATIVE_INFINITY;
  readonly #resent: number[] = [];
  #groupRows: readonly (readonly RawCell[])[] | null = null;

  constructor(driver: Driver, job: ExportJob, watch: ExportWatch) {
    const { id, pseudonymKey } = readInstallation(driver);
    this.installation = id;
    this.head = headOf(driver, job.dataFolder, id);
    this.#driver = driver;
    this.#job = job;
    this.#watch = watch;
    this.demonstration = readDemonstration(driver) !== null;
    this.within = job.reach === null ? null : cohortNames(driver, job.reach);
    this.#chosen = chosenAttempts(job);
    this.setAside = readSetAside(driver, job);
    this.smallestCohort = smallestCohort(driver, job, job.format === 'xapi' ? attemptsWithStatements(this.#chosen, job.filter) : this.#chosen);
    this.#pseudonyms = new Pseudonyms(pseudonymKey);
  }

  /** Counts the rows of tables that will be read: together they are what progress is measured by. */
  count(tables: readonly ExportTable[]): readonly (readonly [ExportTable, number])[] {
    const counts = tables.map(
      (table) => [table, table === 'groups' ? this.#groups().length : countRows(this.#driver, table, this.#chosen)] as const,
    );
    this.#rowsTotal = counts.reduce((sum, [, rows]) => sum + rows, 0);
    return counts;
  }

  /** A table's rows, a page at a time, each in the order of `readColumns`. */
  async *pages(table: ExportTable): AsyncGenerator<readonly (readonly RawCell[])[]> {
    const { leave, filter, preset } = this.#job;
    if (table === 'groups') {
      yield this.#groups();
      this.#advance(this.#groups().length);
      return;
    }
    const pseudonyms = filter.names === 'named' ? null : this.#pseudonyms;
    this.#advance(0);
    for await (const page of readTable(this.#driver, table, this.#chosen, { leave, pseudonyms, preset })) {
      if (table === 'attempts') for (const cells of page) this.#tally(cells[RECORD_SEQ] ?? null);
      yield page;
      this.#advance(page.length);
    }
  }

  /**
   * The statements of the chosen attempts, a page at a time, then those that void what was sent before of attempts
   * set aside since; progress is measured by attempts.
   */
  async *statements(): AsyncGenerator<readonly AnyStatement[]> {
    const { filter } = this.#job;
    const chosen = attemptsWithStatements(this.#chosen, filter);
    const { since } = filter;
    const sent = since === undefined ? [] : this.setAside.filter(({ record }) => record <= since);
    this.#rowsTotal = countRows(this.#driver, 'attempts', chosen) + sent.length;
    this.#advance(0);
    const disclosure = { installation: this.installation, leave: this.#job.leave, pseudonyms: this.#pseudonyms };
    for await (const { statements, records } of readStatements(this.#driver, chosen, disclosure)) {
      for (const seq of records) this.#tally(seq);
      yield statements;
      this.#advance(records.length);
    }
    for (const attempt of sent) {
      yield readVoids(this.#driver, attempt, disclosure);
      this.#advance(1);
    }
  }

  /** What was seen of the attempts. */
  seen(): Pick<ExportFacts, 'attempts' | 'records' | 'resent' | 'setAside'> {
    const records = this.#highest < this.#lowest ? null : { from: this.#lowest, to: this.#highest };
    return { attempts: this.#attempts, records, resent: this.#resent, setAside: this.setAside.map(({ attempt, at }) => ({ attempt, at })) };
  }

  /** Few rows, made at once: a cohort and scenario each. */
  #groups(): readonly (readonly RawCell[])[] {
    this.#groupRows ??= readGroups(this.#driver, this.#job, this.#job.groupMinimum, this.installation);
    return this.#groupRows;
  }

  #tally(seq: RawCell): void {
    this.#attempts += 1;
    if (typeof seq !== 'number') return;
    this.#lowest = Math.min(this.#lowest, seq);
    this.#highest = Math.max(this.#highest, seq);
    const { since } = this.#job.filter;
    if (since !== undefined && seq <= since) this.#resent.push(seq);
  }

  /** Says how far it is, and stops where it was told to. */
  #advance(rows: number): void {
    this.#rowsDone += rows;
    if (this.#watch.stopped()) throw cancelled();
    this.#watch.tell({ rowsDone: this.#rowsDone, rowsTotal: this.#rowsTotal });
  }
}

const namesSchema = z.array(z.tuple([z.string()]));

function cohortNames(driver: Driver, ids: readonly string[]): string[] {
  const sql = 'SELECT name FROM cohort WHERE id IN (SELECT value FROM json_each(@ids)) ORDER BY name_key';
  return namesSchema.parse(driver.cells(sql, { ids: JSON.stringify(ids) })).map(([name]) => name);
}
