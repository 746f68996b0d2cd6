import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readXlsx, type Workbook } from 'hucre/xlsx';

const PROGRAM = 'soffice';

/** Whether LibreOffice is installed. */
export function hasLibreOffice(): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, PROGRAM)));
}

/** How a CSV file is opened, as in the dialogue of Calc. */
export interface CsvOpening {
  readonly separator: ',' | ';';
  /** Windows's number of a language: 1033 is English (United States), 1031 German (Germany). */
  readonly language: 1031 | 1033;
  /** Every column as text, or whatever the cells look like. */
  readonly cells: 'text' | 'detected';
}

/** More columns than any table has. */
const COLUMNS = 60;

/**
 * Opens files in LibreOffice, lets it save them as workbooks and reads those, by the files' names without their endings.
 *
 * @param profile a folder for LibreOffice's own files, which it makes; that of whoever runs the tests is not touched
 * @param opening for CSV; left out: they are workbooks
 */
export async function openInLibreOffice(
  files: readonly string[],
  profile: string,
  opening?: CsvOpening,
): Promise<ReadonlyMap<string, Workbook>> {
  const saved = await mkdtemp(join(tmpdir(), 'extra-mile-libreoffice-'));
  try {
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const input = opening === undefined ? [] : [`--infilter=${csvFilter(opening)}`];
    await promisify(execFile)(PROGRAM, [own, '--headless', ...input, '--convert-to', 'xlsx', '--outdir', saved, ...files]);
    const names = files.map((file) => basename(file, extname(file)));
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, await readXlsx(new Uint8Array(await readFile(join(saved, `${name}.xlsx`))), { readStyles: true })] as const),
      ),
    );
  } finally {
    await rm(saved, { recursive: true, force: true });
  }
}

/** The tokens of Calc's CSV filter: separator, quote, UTF-8, first line, columns, language, quoted cells as text, numbers detected. */
function csvFilter({ separator, language, cells }: CsvOpening): string {
  const columns = cells === 'text' ? Array.from({ length: COLUMNS }, (_, index) => `${index + 1}/2`).join('/') : '';
  return `Text - txt - csv (StarCalc):${separator.charCodeAt(0)},34,76,1,${columns},${language},false,${cells === 'detected'}`;
}
