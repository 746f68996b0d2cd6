import { randomBytes } from 'node:crypto';
import type { Manifest } from '#core/results/exports/manifest.ts';
import type { ExportOrder } from '#main/services/exports/export-order.ts';
import { logExport } from '#main/services/exports/log-export.ts';
import { makeExport } from '#main/services/exports/make-export.ts';
import type { CliIo } from './io.ts';
import { progressBar } from './progress.ts';

/** Makes an export where the order says. Ctrl+C stops it, and then nothing of it is left. */
export async function exportFile(order: ExportOrder, io: CliIo, quiet = false): Promise<Manifest> {
  const bar = progressBar(quiet ? null : io, 'rows');
  const interrupted = new AbortController();
  const forget = io.onInterrupt?.(() => interrupted.abort());
  try {
    const manifest = await makeExport(order, {
      now: () => new Date(),
      randomBytes,
      log: async (made) => logExport(order.dataFolder, made),
      tell: ({ rowsDone, rowsTotal }) => bar.draw(rowsDone, rowsTotal),
      signal: interrupted.signal,
    });
    bar.end();
    if (manifest.logged === null) {
      io.stderr('The data folder cannot be written, so this export is not in its audit. Note it down elsewhere.\n');
    }
    return manifest;
  } catch (error) {
    bar.end();
    throw error;
  } finally {
    forget?.();
  }
}
