import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportOrder } from '#main/services/exports/export-order.ts';
import { temporaryFolder } from '#main/services/files/drafts.ts';
import { exportFile } from './export-file.ts';
import { CliFailure, type CliIo } from './io.ts';

/** Prints one table, or statements, and nothing else. Like a file, it is only printed once it is whole. */
export async function exportToStdout(order: ExportOrder, io: CliIo): Promise<void> {
  const { format, tables = ['attempts'] } = order;
  if (format === 'xlsx') throw new CliFailure(2, 'wrong-use', 'A workbook is no text. Name a file with --out.');
  if (tables.length > 1) throw new CliFailure(2, 'wrong-use', 'Stdout takes one table. Name it with --tables, or a file with --out.');
  const folder = temporaryFolder();
  try {
    const target = join(folder, 'results');
    await exportFile({ ...order, target, ...(format === 'xapi' ? {} : { tables }) }, io, {
      quiet: true,
      handOver: async ({ files: [file] }) => {
        if (file === undefined) return;
        for await (const text of createReadStream(join(folder, file.name), 'utf8')) io.stdout(String(text));
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
