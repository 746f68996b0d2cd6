import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ContractError } from '#core/contract/errors.ts';
import type { ExportEntry, ExportPiece, ExportRequest, PresetEntry } from '#core/contract/exports.ts';
import type { Role } from '#core/contract/schemas.ts';
import type { HashedPolicy } from '#core/policy/parse-policy.ts';
import { exportFileName } from '#core/results/exports/file-name.ts';
import type { Manifest } from '#core/results/exports/manifest.ts';
import { wallClock } from '../files/file-time.ts';
import { LatestFeed } from '../latest-feed.ts';
import { storageFault } from '../store/storage-fault.ts';
import type { AuditStore } from '../store/store.ts';
import { downloadPieces, packDownload } from './download.ts';
import type { ExportProgress } from './export-job.ts';
import { auditEntry, entryOf, finishedEntry } from './export-log.ts';
import type { ExportOrder } from './export-order.ts';
import { makeExport } from './make-export.ts';
import { findPreset, listPresets } from './presets.ts';
import { asContractError } from './refusals.ts';

/** Each export keeps a moment of the database alive and a processor busy; more than these at once is a mistake. */
const MOST_EXPORTS = 2;

/** Where exports are made before they are downloaded; nothing in it outlasts its export. */
const FOLDER = 'exports';

/** Entries of the audit a page. */
const ENTRIES_A_PAGE = 50;

interface ExportsParts {
  readonly dataFolder: string;
  readonly bundledFolder: string;
  readonly version: string;
  readonly policy: HashedPolicy;
  readonly audit: AuditStore;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** Who asks for an export. */
export interface ExportAsker {
  readonly role: Role;
  /** The account's id and name; null: what a shell does by itself. */
  readonly staff: string | null;
  readonly staffName: string | null;
  /** Ids of the only cohorts whose people they may see; null: everybody. */
  readonly reach: readonly string[] | null;
}

/** What HR takes out of a data folder, as downloads, and what was taken out before. */
export class Exports {
  readonly #parts: ExportsParts;
  /** What is being made or handed over, and the thread that makes it. */
  readonly #running = new Map<AbortController, Promise<unknown>>();

  private constructor(parts: ExportsParts) {
    this.#parts = parts;
  }

  /** Removes what an earlier process left half made. */
  static async open(parts: ExportsParts): Promise<Exports> {
    await rm(join(parts.dataFolder, FOLDER), { recursive: true, force: true });
    return new Exports(parts);
  }

  /** How many exports are under way. */
  get running(): number {
    return this.#running.size;
  }

  presets(): Promise<PresetEntry[]> {
    return listPresets(this.#parts);
  }

  /** Exports that were made, newest first; HR reads all, others their own. `before`: those of a lower number. */
  async list({ role, staff }: Pick<ExportAsker, 'role' | 'staff'>, before: number | null): Promise<ExportEntry[]> {
    const whose = role === 'hr' ? null : staff;
    const entries = await this.#parts.audit.list({ kind: 'export', staff: whose, before, limit: ENTRIES_A_PAGE });
    const finished = await this.#parts.audit.finishedExports(entries.map(({ number }) => number));
    return entries.map((entry) => entryOf(entry, finished.has(entry.number))).filter((entry) => entry !== null);
  }

  /**
   * Makes an export and hands it over, a piece whenever the reader asks; stopping, by `return` or the signal, stops
   * what is under way, and nothing of it is left.
   *
   * @throws ContractError
   */
  async *make(request: ExportRequest, asker: ExportAsker, signal?: AbortSignal): AsyncGenerator<ExportPiece> {
    if (this.#running.size >= MOST_EXPORTS) {
      const message = 'Other exports are under way. Wait for one to end, or stop it, then try again.';
      throw new ContractError('unavailable', message, { exports: this.#running.size });
    }
    const control = new AbortController();
    this.#running.set(control, Promise.resolve());
    const stop = (): void => control.abort();
    signal?.addEventListener('abort', stop);
    if (signal?.aborted === true) stop();
    const folder = join(this.#parts.dataFolder, FOLDER, Buffer.from(this.#parts.randomBytes(6)).toString('hex'));
    try {
      yield* this.#makeIn(folder, request, asker, control);
    } catch (error) {
      // Whoever stopped it waits for nothing.
      if (!control.signal.aborted) throw asContractError(error);
    } finally {
      stop();
      signal?.removeEventListener('abort', stop);
      await this.#running.get(control);
      await rm(folder, { recursive: true, force: true });
      this.#running.delete(control);
    }
  }

  /** Stops what is under way and waits for its threads, which read the database. */
  async close(): Promise<void> {
    for (const control of this.#running.keys()) control.abort();
    await Promise.all(this.#running.values());
  }

  async *#makeIn(
    folder: string,
    request: ExportRequest,
    asker: ExportAsker,
    control: AbortController,
  ): AsyncGenerator<ExportPiece> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const order = await this.#order(folder, request, asker);
    const feed = new LatestFeed<ExportProgress>({ rowsDone: 0, rowsTotal: 0 });
    const made = this.#start(order, asker, control.signal, feed);
    this.#running.set(control, made.catch(() => undefined));
    for await (const progress of feed.read(control.signal)) yield { kind: 'progress', ...progress };
    const manifest = await made;
    yield* downloadPieces(await packDownload(order.target, manifest), control.signal);
    if (control.signal.aborted) return;
    await this.#finish(manifest, asker);
    const { attempts, setAside, smallestCohort, next } = manifest;
    yield { kind: 'done', attempts, setAside: setAside.length, smallestCohort, next };
  }

  async #finish({ logged }: Manifest, { staff, staffName }: ExportAsker): Promise<void> {
    const { audit, now } = this.#parts;
    if (logged === null) return;
    try {
      await audit.add(finishedEntry(logged, now(), { staff, staffName }));
    } catch (error) {
      // All of it was handed over: where only this cannot be stored, its entry stays as it is, under way.
      if (storageFault(error) === null) throw error;
    }
  }

  async #order(folder: string, request: ExportRequest, { role, reach }: ExportAsker): Promise<ExportOrder> {
    const { dataFolder, version: appVersion, policy, now } = this.#parts;
    const { format, tables, profile, filter, purpose } = request;
    const preset = request.preset === undefined ? null : await findPreset(this.#parts, request.preset);
    const at = wallClock(now());
    const target = join(folder, exportFileName({ format, filter, preset: preset?.id ?? null, at }));
    const order = { dataFolder, appVersion, policy, role, reach, format, profile, preset, filter, purpose, target };
    return tables === undefined ? order : { ...order, tables };
  }

  async #start(
    order: ExportOrder,
    { staff, staffName }: ExportAsker,
    signal: AbortSignal,
    feed: LatestFeed<ExportProgress>,
  ): Promise<Manifest> {
    const { audit, now } = this.#parts;
    try {
      return await makeExport(order, {
        now,
        log: (manifest) => audit.add(auditEntry(manifest, { staff, staffName })),
        tell: (progress) => feed.publish(progress),
        signal,
      });
    } finally {
      feed.close();
    }
  }
}
