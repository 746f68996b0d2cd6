import type { Manifest } from '#core/results/exports/manifest.ts';
import type { ExportOrder } from '#main/services/exports/export-order.ts';
import { logExport, logFinished } from '#main/services/exports/log-export.ts';
import { makeExport } from '#main/services/exports/make-export.ts';
import { storageFault } from '#main/services/store/storage-fault.ts';
import type { CliIo } from './io.ts';
import { progressBar } from './progress.ts';

interface ExportManner {
  /** Shows no progress. */
  readonly quiet?: boolean;
  /** What is still to be done with the files before the export is finished. */
  readonly handOver?: (manifest: Manifest) => Promise<void>;
}

/** Makes an export where the order says. Ctrl+C stops it, and then nothing of it is left. */
export async function exportFile(order: ExportOrder, io: CliIo, { quiet = false, handOver }: ExportManner = {}): Promise<Manifest> {
  const bar = progressBar(quiet ? null : io, 'rows');
  const interrupted = new AbortController();
  const forget = io.onInterrupt?.(() => interrupted.abort());
  try {
    const manifest = await makeExport(order, {
      now: () => new Date(),
      log: async (made) => logExport(order.dataFolder, made),
      tell: ({ rowsDone, rowsTotal }) => bar.draw(rowsDone, rowsTotal),
      signal: interrupted.signal,
    });
    bar.end();
    await handOver?.(manifest);
    finish(order, manifest, io);
    return manifest;
  } catch (error) {
    bar.end();
    throw error;
  } finally {
    forget?.();
  }
}

/** The files are there, whatever the audit can still be told. */
function finish({ dataFolder }: ExportOrder, { logged }: Manifest, io: CliIo): void {
  if (logged === null) {
    return io.stderr('The data folder cannot be written, so this export is not in its audit. Note it down elsewhere.\n');
  }
  try {
    if (logFinished(dataFolder, logged, new Date())) return;
  } catch (error) {
    if (storageFault(error) === null) throw error;
  }
  io.stderr('The export is whole, but the audit could not be told so: there it stands as not finished.\n');
}
