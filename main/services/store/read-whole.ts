import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { z } from '#core/contract/zod.ts';
import { Driver, isMalformed, type SqlValue } from './driver.ts';
import { treesOf } from './trees.ts';

/** A database to be read while it is in use; plain data, for it goes to another thread. */
export interface DatabaseReading {
  readonly path: string;
  /** Rests as long as it reads, so that whoever plays has the disk too. */
  readonly gently: boolean;
}

export const databaseReadSchema = z.object({
  /** What is wrong; null: nothing. */
  wrong: z.string().nullable(),
});

/** Rows at a time: each reading is short, so that the write-ahead log can be emptied between two, and this be stopped. */
const ROWS_A_TIME = 1_000;

/** The fewest bytes that a row takes. */
const BYTES_A_ROW = 4;

const rowsSchema = z.array(z.array(z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)])));

/**
 * Reads every row of every table, long texts included, and every entry of every index, while others write. Pages that are
 * not as SQLite wrote them are met on the way; unlike `quick_check` it can be stopped, and holds no moment of the
 * database for minutes.
 */
export async function readWhole({ path, gently }: DatabaseReading): Promise<z.infer<typeof databaseReadSchema>> {
  const driver = Driver.openReadOnly(path);
  const most = statSync(path).size / BYTES_A_ROW;
  let place = 'its list of tables';
  try {
    for (const tree of treesOf(driver)) {
      place = `${tree.kind} ${tree.name}`;
      if (tree.kind === 'index') {
        await reading(gently, () => driver.cells(tree.all));
        continue;
      }
      let rows = await reading(gently, () => rowsSchema.parse(driver.cells(tree.begin, { limit: ROWS_A_TIME })));
      for (let read = rows.length; rows.length === ROWS_A_TIME; read += rows.length) {
        // Damaged pages may lead round in a circle.
        if (read > most) return { wrong: `${place}: its rows never end` };
        const after = keyOf(rows.at(-1) ?? [], tree.key.length);
        rows = await reading(gently, () => rowsSchema.parse(driver.cells(tree.next, { ...after, limit: ROWS_A_TIME })));
      }
    }
    return { wrong: null };
  } catch (error) {
    if (isMalformed(error)) return { wrong: `${place}: its pages are malformed` };
    throw error;
  } finally {
    driver.close();
  }
}

async function reading<Result>(gently: boolean, read: () => Result): Promise<Result> {
  const since = performance.now();
  const result = read();
  await setTimeout(gently ? performance.now() - since : 0);
  return result;
}

function keyOf(row: readonly SqlValue[], columns: number): Record<string, SqlValue> {
  return Object.fromEntries(row.slice(0, columns).map((value, at) => [`k${at}`, value]));
}
