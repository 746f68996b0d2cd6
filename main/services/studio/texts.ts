import type { KeepDraft, OpenedDocument } from '#core/contract/studio.ts';
import { isLargerThan, MOST_BYTES } from '#core/scenario/json/limits.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { scenarioFileName } from '../library/file-name.ts';
import type { RemovedFile } from '../store/studio-store.ts';
import { withValue } from './companions.ts';
import { studioRefusal } from './refusals.ts';

/** The text with an id and a title of its own. @throws ContractError `not-allowed` where it is not JSON */
export function named(text: string, id: string, title: string | undefined, file = scenarioFileName(id)): string {
  const withId = withValue(text, '/id', id);
  const whole = withId === null || title === undefined ? withId : withValue(withId, '/title', title);
  if (whole === null) throw studioRefusal('not-editable', file);
  return whole;
}

/** Files of a document, its translations and routes as they were written last: in the bin they have no drafts of their own. */
export function withDrafted(files: readonly RemovedFile[], drafted: readonly RemovedFile[]): readonly RemovedFile[] {
  const texts = new Map([...files, ...drafted].map(({ name, text }) => [name, text]));
  return [...texts].map(([name, text]) => ({ name, text }));
}

/** A text after the patches of a call; null where they do not fit it. */
export function patched(text: string, patches: KeepDraft['patches']): string | null {
  if (patches.some(({ offset, length }) => offset + length > text.length)) return null;
  try {
    return applyPatches(text, patches);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether a file can hold a text and give it back as it is. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !isLargerThan(text, MOST_BYTES);
}

/** What is written: the draft or, without one, what the file says. */
export function textOf({ draft, disk }: OpenedDocument): string {
  return draft?.text ?? disk?.text ?? '';
}
