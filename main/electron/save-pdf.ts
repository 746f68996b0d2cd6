import type { PrintToPDFOptions } from 'electron';
import { writeFileAtomic } from '#main/services/files/write-file-atomic.ts';

/** What saving a page as PDF needs of Electron. */
export interface SavePdfDeps {
  readonly print: (options: PrintToPDFOptions) => Promise<Uint8Array>;
  /** What the page is called. */
  readonly title: string;
  /** Asks where to; null when the user thinks better of it. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly tellFailure: (reason: string) => Promise<void>;
}

/** Tagged, so that screen readers find headings and lists in it, with an outline; paper and margins are the page's own. */
const OPTIONS: PrintToPDFOptions = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  preferCSSPageSize: true,
  printBackground: true,
  pageSize: 'A4',
};

/** Writes what is on the screen, as it would be printed, to a file that the user chooses; whole or not at all. */
export async function savePdf({ print, title, chooseFile, tellFailure }: SavePdfDeps): Promise<void> {
  const file = await chooseFile(`${fileName(title)}.pdf`);
  if (file === null) return;
  try {
    await writeFileAtomic(file, await print(OPTIONS));
  } catch (error) {
    await tellFailure(error instanceof Error ? error.message : String(error));
  }
}

/** A title as a file can be called on every system. */
function fileName(title: string): string {
  const name = title.replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').replaceAll(/\s+/g, ' ').trim();
  return name.replaceAll(/^\.+|\.+$/g, '') || 'Extra Mile';
}
