import { ContractError } from '#core/contract/errors.ts';
import type { ExportFilter } from '#core/contract/schemas.ts';
import { csvExport, type ExportChunk } from './csv-export.ts';
import { type OpenResults, openResults } from './open-results.ts';

/** Each export keeps a moment of the database alive; more than these at once is a mistake. */
const MOST_EXPORTS = 4;

/** What HR takes out of a data folder. */
export class Results {
  readonly #folder: string;
  readonly #open = new Set<OpenResults>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** How many exports are under way. */
  get exports(): number {
    return this.#open.size;
  }

  /**
   * The results as CSV, read as the reader asks; stopping, by `return` or the signal, lets go of the database.
   *
   * @throws ContractError `unavailable` where too many exports are under way
   */
  async *exportCsv(filter: ExportFilter, signal?: AbortSignal): AsyncGenerator<ExportChunk> {
    if (this.#open.size >= MOST_EXPORTS) {
      const message = 'Other exports are under way. Wait for one to end, or stop it, then try again.';
      throw new ContractError('unavailable', message, { exports: this.#open.size });
    }
    const results = openResults(this.#folder);
    this.#open.add(results);
    const stop = (): void => this.#close(results);
    signal?.addEventListener('abort', stop);
    if (signal?.aborted === true) stop();
    try {
      if (!this.#open.has(results)) return;
      for await (const chunk of csvExport(results.driver, filter)) {
        yield chunk;
        // Stopped while the reader held this piece: the database is closed.
        if (!this.#open.has(results)) return;
      }
    } catch (error) {
      // Stopped while the next piece was made: what is closed cannot be read, and nobody waits for it.
      if (this.#open.has(results)) throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      stop();
    }
  }

  async close(): Promise<void> {
    for (const results of this.#open) this.#close(results);
  }

  #close(results: OpenResults): void {
    if (this.#open.delete(results)) results.close();
  }
}
