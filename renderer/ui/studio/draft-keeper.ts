import type { ContractClient } from '#core/contract/client.ts';
import type { OpenedDocument } from '#core/contract/studio.ts';
import { hashText, type Sha256 } from '#core/results/hash.ts';
import type { Selection } from '#core/studio/history.ts';
import type { Positions, Sheet } from '#core/studio/sheet.ts';
import { applyPatches, patchBetween, type TextPatch } from '#core/studio/text-patch.ts';

/** A call holds 256 kB; so many characters fit, whatever they are. */
const MOST_CHARACTERS = 30_000;

/** What of the contract a document is written through. */
export type StudioCalls = Pick<ContractClient['studio'], 'keepDraft' | 'save' | 'open'>;

/** What of a sheet is kept in one draft. */
type Kept = Pick<Sheet, 'text' | 'positions'>;

/** What main has of a document's draft, and how it comes to have the rest. */
export class DraftKeeper {
  readonly file: string;
  readonly #calls: StudioCalls;
  #text: string;
  #positions: Positions;
  #revision: number;
  /** Hash of the file that the author began from: what saving expects to find. */
  #base: Sha256 | null;

  constructor(opened: OpenedDocument, calls: StudioCalls) {
    this.file = opened.file;
    this.#calls = calls;
    this.#text = textOf(opened);
    this.#positions = opened.positions;
    this.#revision = opened.revision;
    this.#base = baseOf(opened);
  }

  get revision(): number {
    return this.#revision;
  }

  get base(): Sha256 | null {
    return this.#base;
  }

  /** Whether main has all of it. */
  has({ text, positions }: Kept): boolean {
    return this.#text === text && this.#positions === positions;
  }

  /**
   * Sends what main has not, in as many calls as it takes. Null: it is kept; else how things stand, where somebody else
   * was faster.
   *
   * @throws CallFailure where main does not answer, or refuses it
   */
  async keep({ text, positions }: Kept, selection: Selection): Promise<OpenedDocument | null> {
    for (const patch of pieces(patchBetween(this.#text, text))) {
      const current = await this.#send(patch === null ? [] : [patch], positions, selection);
      if (current !== null) return current;
    }
    return null;
  }

  /** Goes on from how things stand at main; what is kept next takes the place of that. */
  adopt(current: OpenedDocument): void {
    this.#text = textOf(current);
    this.#revision = current.revision;
    this.#positions = current.positions;
  }

  /** What the author knows to be in the file from now on. */
  rebase(base: Sha256 | null): void {
    this.#base = base;
  }

  /** The draft is in its file now. */
  saved(hash: Sha256 | null, revision: number): void {
    this.#base = hash;
    this.#revision = revision;
  }

  async #send(patches: readonly TextPatch[], positions: Positions, selection: Selection): Promise<OpenedDocument | null> {
    const text = applyPatches(this.#text, patches);
    const { file } = this;
    const answer = await this.#calls.keepDraft({
      file,
      revision: this.#revision,
      on: hashText(this.#text),
      base: this.#base,
      patches: [...patches],
      result: hashText(text),
      selection,
      ...(positions === this.#positions ? {} : { positions: { ...positions } }),
    });
    // Where the answer to an earlier call was lost, main has it already.
    const isThere = !answer.kept && textOf(answer.current) === text && answer.current.revision === this.#revision + 1;
    if (!answer.kept && !isThere) return answer.current;
    this.#text = text;
    this.#positions = positions;
    this.#revision = answer.kept ? answer.revision : answer.current.revision;
    return null;
  }
}

/** What an opened document says: its draft or, without one, its file. */
export function textOf({ draft, disk }: OpenedDocument): string {
  return draft?.text ?? disk?.text ?? '';
}

function baseOf({ draft, disk }: OpenedDocument): Sha256 | null {
  return draft === null ? (disk?.hash ?? null) : draft.base;
}

/** A patch in parts, each to be applied to the text after the one before; one null where there is nothing to change. */
function pieces([patch]: readonly TextPatch[]): readonly (TextPatch | null)[] {
  if (patch === undefined) return [null];
  const { offset, length, text } = patch;
  const parts: TextPatch[] = [];
  let at = 0;
  do {
    let end = Math.min(text.length, at + MOST_CHARACTERS);
    // No text is cut within a character: main would not take half of one.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    parts.push({ offset: offset + at, length: at === 0 ? length : 0, text: text.slice(at, end) });
    at = end;
  } while (at < text.length);
  return parts;
}
