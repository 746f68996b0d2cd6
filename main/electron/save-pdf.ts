import type { PrintToPDFOptions } from 'electron';
import { writeFileAtomic } from '#main/services/files/write-file-atomic.ts';

/** What saving a page as PDF needs of Electron. */
export interface SavePdfDeps {
  readonly print: (options: PrintToPDFOptions) => Promise<Uint8Array>;
  /** The country the computer is set to (ISO 3166), in capitals; empty where it is not known. */
  readonly country: string;
  /** What the page is called. */
  readonly title: string;
  /** Asks where to; null when the user thinks better of it. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly tellFailure: (reason: string) => Promise<void>;
}

/** Countries whose paper is Letter (Unicode CLDR, paper size "US-Letter"); everywhere else it is A4. */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** Tagged, so that screen readers find headings and lists in it, with an outline; margins are the page's own. */
const OPTIONS: PrintToPDFOptions = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  preferCSSPageSize: true,
  printBackground: true,
};

/** Writes what is on the screen, as it would be printed, to a file that the user chooses; whole or not at all. */
export async function savePdf({ print, country, title, chooseFile, tellFailure }: SavePdfDeps): Promise<void> {
  const file = await chooseFile(`${fileName(title)}.pdf`);
  if (file === null) return;
  try {
    await writeFileAtomic(file, await print({ ...OPTIONS, pageSize: LETTER.has(country) ? 'Letter' : 'A4' }));
  } catch (error) {
    await tellFailure(error instanceof Error ? error.message : String(error));
  }
}

/** A title as a file can be called on every system. */
function fileName(title: string): string {
  const name = title.replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').replaceAll(/\s+/g, ' ').trim();
  return name.replaceAll(/^\.+|\.+$/g, '') || 'Extra Mile';
}
