import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { RawCell } from '#core/results/export-columns.ts';
import { SheetXml, STYLES_XML } from '#core/results/exports/sheet-xml.ts';
import type { TableColumn } from '#core/results/exports/tables.ts';
import { sheetPath, workbookParts } from '#core/results/exports/workbook-xml.ts';

/** A worksheet, whose rows are read when it is written. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly pages: () => AsyncIterable<readonly (readonly RawCell[])[]>;
}

/** A workbook (ECMA-376) as bytes, one sheet after the other; no more than a page of rows is held. */
export async function* workbookBytes(sheets: readonly Sheet[], madeAt: Date): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const options = { mtime: madeAt, mode: 0o100644 };
  for (const { path, xml } of workbookParts(sheets.map(({ name }) => name), STYLES_XML)) {
    zip.addBuffer(Buffer.from(xml, 'utf8'), path, options);
  }
  for (const [index, sheet] of sheets.entries()) {
    // Only opened when its turn comes: they read from one connection.
    zip.addReadStreamLazy(sheetPath(index), options, (open) => {
      const stream = Readable.from(sheetPieces(sheet), { objectMode: false });
      stream.on('error', (error) => zip.emit('error', error));
      open(null, stream);
    });
  }
  zip.end();
  const output = Readable.from(zip.outputStream);
  zip.on('error', (error) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  for await (const piece of output) {
    if (piece instanceof Uint8Array) yield piece;
  }
}

async function* sheetPieces({ columns, pages }: Sheet): AsyncGenerator<Buffer> {
  const sheet = new SheetXml(columns);
  yield Buffer.from(sheet.beginning(), 'utf8');
  for await (const page of pages()) {
    yield Buffer.from(page.map((cells) => sheet.row(cells)).join(''), 'utf8');
  }
  yield Buffer.from(sheet.end, 'utf8');
}
