import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { MESSAGES } from './messages.ts';

/** A piece of an export, as the contract streams it. */
export interface ExportPiece {
  readonly text: string;
  readonly rowsDone: number;
  readonly rowsTotal: number;
}

/** What an export needs of the services and of Electron. */
export interface ExportDeps {
  /** Asks where to; null when the user thinks better of it. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly readResults: () => AsyncIterable<ExportPiece>;
  /** From 0 to 1; null when it is over. */
  readonly showProgress: (share: number | null) => void;
  readonly tell: (kind: 'info' | 'error', message: string, detail: string) => Promise<void>;
  readonly now: () => Date;
}

/** Writes the results to a file that the user chooses, and says how it went. */
export async function exportResults(deps: ExportDeps): Promise<void> {
  const day = deps.now().toISOString().slice(0, 10);
  const file = await deps.chooseFile(`extra-mile-results-${day}.csv`);
  if (file === null) return;
  try {
    const rows = await writeResults(file, deps.readResults(), deps.showProgress);
    deps.showProgress(null);
    await deps.tell('info', MESSAGES.exportResults.done(rows), file);
  } catch (error) {
    deps.showProgress(null);
    const reason = error instanceof Error ? error.message : String(error);
    await deps.tell('error', MESSAGES.exportResults.failed, MESSAGES.exportResults.failedAdvice(reason));
  }
}

/** The file appears whole or not at all: what is half written has another name. */
async function writeResults(
  file: string,
  pieces: AsyncIterable<ExportPiece>,
  showProgress: ExportDeps['showProgress'],
): Promise<number> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const rows = await writeDraft(draft, pieces, showProgress);
    await rename(draft, file);
    return rows;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeDraft(
  draft: string,
  pieces: AsyncIterable<ExportPiece>,
  showProgress: ExportDeps['showProgress'],
): Promise<number> {
  let rows = 0;
  const handle = await open(draft, 'w', 0o600);
  try {
    for await (const { text, rowsDone, rowsTotal } of pieces) {
      await handle.writeFile(text);
      rows = rowsDone;
      showProgress(rowsTotal === 0 ? 1 : rowsDone / rowsTotal);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return rows;
}
