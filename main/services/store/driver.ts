import Database from 'better-sqlite3';
import { syncFile } from '../files/sync-file.ts';

/** What SQLite stores in a cell, as far as this product uses it. */
export type SqlValue = string | number | null | Uint8Array;

export type SqlParams = Readonly<Record<string, SqlValue>>;

/** How long a statement waits for another process's lock, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/** Writing was stopped, so that damage does not spread. */
export class WritingStoppedError extends Error {
  override readonly name = 'WritingStoppedError';

  constructor() {
    super('The database is damaged, so nothing more is written to it.');
  }
}

/** The only file that knows which SQLite library is used: statements by text, compiled once. */
export class Driver {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement<[SqlParams]>>();
  #stopped = false;
  #onMalformed: () => void = () => {};

  private constructor(database: Database.Database) {
    this.#database = database;
  }

  /**
   * Opens a database to write to it, making the file where it is missing. What a commit has answered
   * survives a power cut: WAL with `synchronous=FULL`, and a full flush on macOS.
   */
  static openWritable(path: string): Driver {
    return Driver.#open(path, 'FULL');
  }

  /**
   * Opens a database that is nobody's until it is whole: a power cut may leave nothing of it. Whoever closes it flushes
   * its file, once, before giving it its name.
   */
  static openDraft(path: string): Driver {
    return Driver.#open(path, 'OFF');
  }

  static #open(path: string, synchronous: 'FULL' | 'OFF'): Driver {
    const driver = new Driver(new Database(path, { timeout: BUSY_TIMEOUT_MS }));
    driver.exec(`
      PRAGMA synchronous = ${synchronous};
      PRAGMA journal_mode = WAL;
      PRAGMA fullfsync = ON;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      PRAGMA trusted_schema = OFF;
    `);
    return driver;
  }

  /** Opens an existing database to read it. */
  static openReadOnly(path: string): Driver {
    const options = { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS };
    return new Driver(new Database(path, options));
  }

  /** Opens a file only to hold an exclusive lock on it; fails at once where another holds it. */
  static openLock(path: string): Driver {
    const driver = new Driver(new Database(path, { timeout: 0 }));
    try {
      driver.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    } catch (error) {
      driver.close();
      throw error;
    }
    return driver;
  }

  /** Runs statements that answer nothing. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** From here on nothing is written through this connection; what was committed stays. */
  stopWriting(): void {
    this.#stopped = true;
    this.exec('PRAGMA query_only = ON');
  }

  /** Runs `work`, which may write although writing was stopped. */
  nevertheless<Result>(work: () => Result): Result {
    if (!this.#stopped) return work();
    this.#stopped = false;
    this.exec('PRAGMA query_only = OFF');
    try {
      return work();
    } finally {
      this.stopWriting();
    }
  }

  /** Has somebody told whenever pages turn out to be malformed. */
  onMalformed(tell: () => void): void {
    this.#onMalformed = tell;
  }

  /** Runs one writing statement. @returns how many rows it changed */
  run(sql: string, params: SqlParams = {}): number {
    this.#mayWrite();
    return this.#watched(() => this.#prepare(sql).run(params).changes);
  }

  /**
   * Adds one row. Not by `get` and `RETURNING`: outside a transaction such a statement commits after its row was read,
   * and a refusal of the disk would go unheard.
   *
   * @returns its rowid
   */
  insert(sql: string, params: SqlParams): number {
    this.#mayWrite();
    return this.#watched(() => Number(this.#prepare(sql).run(params).lastInsertRowid));
  }

  /** The first row, or undefined. */
  get(sql: string, params: SqlParams = {}): unknown {
    return this.#watched(() => this.#prepare(sql).raw(false).get(params));
  }

  /** Every row, as objects. */
  all(sql: string, params: SqlParams = {}): unknown[] {
    return this.#watched(() => this.#prepare(sql).raw(false).all(params));
  }

  /** Every row, as lists of cells in the order of the statement's columns. */
  cells(sql: string, params: SqlParams = {}): unknown[] {
    return this.#watched(() => this.#prepare(sql).raw(true).all(params));
  }

  /** A pragma's single value. */
  pragma(name: string): unknown {
    return this.#database.pragma(name, { simple: true });
  }

  /** Runs `work` in one transaction that takes the write lock at once; it may not be nested. */
  transaction<Result>(work: () => Result): Result {
    this.#mayWrite();
    return this.#watched(() => this.#database.transaction(work).immediate());
  }

  /** Runs `work`, which finds out about another's lock at once instead of waiting for it. */
  withoutWaiting<Result>(work: () => Result): Result {
    this.exec('PRAGMA busy_timeout = 0');
    try {
      return work();
    } finally {
      this.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  }

  /** Writes a compact copy of the whole database to a path where no file is yet. */
  copyTo(path: string): void {
    this.#database.prepare('VACUUM INTO ?').run(path);
    syncFile(path);
  }

  close(): void {
    this.#database.close();
  }

  #mayWrite(): void {
    if (this.#stopped) throw new WritingStoppedError();
  }

  #watched<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (isMalformed(error)) this.#onMalformed();
      throw error;
    }
  }

  #prepare(sql: string): Database.Statement<[SqlParams]> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare<[SqlParams]>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** The SQLite result code of a failure (`SQLITE_FULL`, …), or null where it is none of SQLite's. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}

/** True when SQLite met pages that are not as it wrote them. */
export function isMalformed(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT') === true;
}

/** True when a row of this key is already there. */
export function isDuplicate(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}
