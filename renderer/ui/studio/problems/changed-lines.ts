import { applyPatches, type TextPatch } from '#core/studio/text-patch.ts';

/** More lines than this are not shown of either side. */
const MOST_LINES = 6;

/** The lines that an edit takes away and puts there, without their indentation. */
export interface ChangedLines {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The lines that an edit changes. */
export function changedLines(text: string, patches: readonly TextPatch[]): ChangedLines {
  const before = text.split(/\r\n|\n|\r/);
  const after = applyPatches(text, patches).split(/\r\n|\n|\r/);
  const has = counted(after);
  const had = counted(before);
  return { before: shown(before.filter((line) => take(has, line))), after: shown(after.filter((line) => take(had, line))) };
}

function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** Whether a line is one more than the other side has of it. */
function take(left: Map<string, number>, line: string): boolean {
  const count = left.get(line) ?? 0;
  if (count > 0) left.set(line, count - 1);
  return count === 0;
}

function shown(lines: readonly string[]): readonly string[] {
  const told = lines.map((line) => line.trim()).filter((line) => line !== '');
  return told.length > MOST_LINES ? [...told.slice(0, MOST_LINES), '…'] : told;
}
