import type { OpenedDocument } from '#core/contract/studio.ts';
import type { History, Selection } from '#core/studio/history.ts';
import type { Sheet } from '#core/studio/sheet.ts';
import { Source } from '#core/studio/source.ts';
import { textOf } from './draft-keeper.ts';
import { isOtherThan } from './keepers.ts';
import type { StudioState } from './studio-document.ts';

const NOWHERE: Selection = { pointer: '' };

/** What somebody edits of a document and what goes with it, as it is opened. */
export function sheetOf(opened: OpenedDocument, companions: readonly OpenedDocument[]): Sheet {
  return { text: textOf(opened), positions: opened.positions, companions: Object.fromEntries(companions.map((each) => [each.file, textOf(each)])) };
}

/**
 * How a document stands as it is opened.
 *
 * @param all the document first, then what goes with it
 */
export function firstState(all: readonly OpenedDocument[], history: History): StudioState {
  const draft = all.find((each) => each.draft !== null)?.draft ?? null;
  return {
    history,
    source: new Source(history.sheet.text),
    selection: draft?.selection ?? NOWHERE,
    keeping: 'kept',
    failure: null,
    clash: null,
    recovered: draft === null ? null : { at: draft.at, by: draft.by },
    unsaved: all.some((each) => isOtherThan(each.disk, textOf(each))),
  };
}
