import type { ContractClient } from '#core/contract/client.ts';
import { MOST_BYTES } from '#core/scenario/json/limits.ts';
import { isId } from '#core/scenario/shape/ids.ts';
import { newId } from '#core/studio/ids.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { DraftKeeper } from '../draft-keeper.ts';
import { emptyScenario } from './empty-scenario.ts';

/** A scenario's file as somebody handed it over. */
export interface FileFromElsewhere {
  readonly text: string;
  readonly title: string;
  /** What it is called here; another than in the text where that is taken. */
  readonly id: string;
  /** The title or file of what has its own id here already; null: nothing has. */
  readonly taken: string | null;
}

/** Why a file is not opened. */
export type FileRefusal = 'too-large' | 'not-text' | 'empty';

/** What is here already: a name that is taken, and by what. */
export type TakenNames = ReadonlyMap<string, string>;

/** The longest title a document can be made with, in characters. */
const LONGEST_TITLE = 200;

/** What a file says, whatever is wrong with it as a scenario; it is changed in nothing. */
export async function readFromElsewhere(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>, taken: TakenNames): Promise<FileFromElsewhere | FileRefusal> {
  if (file.size > MOST_BYTES) return 'too-large';
  const text = asText(await file.arrayBuffer());
  if (text === null) return 'not-text';
  if (text.trim() === '') return 'empty';
  const source = new Source(text);
  const said = outline(source);
  const stem = file.name.replace(/(?:\.scenario)?\.json$/i, '');
  const title = (said.title?.trim() || stem.trim() || file.name).slice(0, LONGEST_TITLE);
  const own = said.id !== null && isId(said.id) ? said.id : newId(stem, new Set(), 'scenario');
  const id = taken.has(own) ? newId(own.replaceAll('-', ' '), new Set(taken.keys()), 'scenario') : own;
  return { text: id === said.id ? text : withId(source, id), title, id, taken: taken.get(own) ?? null };
}

/**
 * Makes a document of it, to the byte. Where that does not come to its end, what was begun is in the bin.
 *
 * @returns the name of its file
 * @throws CallFailure where main refuses it, or does not answer
 */
export async function bringIn({ id, title, text }: FileFromElsewhere, calls: ContractClient['studio'], locale: string): Promise<string> {
  const opened = await calls.create({ id, title, text: emptyScenario(locale) });
  const { file } = opened;
  const keeper = new DraftKeeper(opened, calls);
  try {
    // A draft goes there in pieces: one call holds less than a long story.
    await keeper.keep({ text, positions: {} }, { pointer: '' });
    await calls.save({ file, revision: keeper.revision, expected: keeper.base, publish: false });
  } catch (error) {
    await calls.remove({ file, expected: keeper.base }).catch(() => undefined);
    throw error;
  }
  return file;
}

/** Null: the bytes are no UTF-8. A mark of the byte order stays, for it is a part of the file. */
function asText(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text under another id; one that is no sound JSON stays as it is, for its author to mend. */
function withId(source: Source, id: string): string {
  const edit = setValue(source, '/id', id);
  return 'refused' in edit ? source.text : applyPatches(source.text, edit.patches);
}
