import { hashSchema } from '#core/contract/schemas.ts';
import { z } from '#core/contract/zod.ts';

const KEY = 'extra-mile.principles';

/** What was written and not saved, and the file it was written on. */
const draftSchema = z.object({ on: hashSchema, text: z.string() });

/** What this window had not saved when it was left or loaded again; null where there is nothing, or it is of another file. */
export function readDraft(on: string): string | null {
  const kept = draftSchema.safeParse(parsed(window.sessionStorage.getItem(KEY) ?? 'null'));
  return kept.success && kept.data.on === on ? kept.data.text : null;
}

export function keepDraft(on: string, text: string): void {
  window.sessionStorage.setItem(KEY, JSON.stringify({ on, text }));
}

export function dropDraft(): void {
  window.sessionStorage.removeItem(KEY);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
