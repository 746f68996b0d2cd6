import type { OnDisk, OpenedDocument } from '#core/contract/studio.ts';
import type { Sha256 } from '#core/results/hash.ts';
import type { Selection } from '#core/studio/history.ts';
import type { Positions, Sheet } from '#core/studio/sheet.ts';
import { DraftKeeper, type StudioCalls } from './draft-keeper.ts';

/** Only the document itself has beats that lie somewhere. */
const NOWHERE: Positions = {};

/** What main has of a document and of each file that goes with it, and what is on the disk. */
export class Keepers {
  readonly #calls: StudioCalls;
  /** The document's name. */
  readonly #file: string;
  readonly #keepers = new Map<string, DraftKeeper>();
  readonly #onDisk = new Map<string, OnDisk | null>();

  /** @param all the document first, then what goes with it */
  constructor(all: readonly OpenedDocument[], calls: StudioCalls) {
    this.#calls = calls;
    this.#file = all[0]?.file ?? '';
    for (const opened of all) {
      this.#keepers.set(opened.file, new DraftKeeper({ ...opened, positions: opened.file === this.#file ? opened.positions : NOWHERE }, calls));
      this.#onDisk.set(opened.file, opened.disk);
    }
  }

  /** The document's, then those of what goes with it. */
  get names(): readonly string[] {
    return [...this.#keepers.keys()];
  }

  /** Whether main has all of it. */
  has(sheet: Sheet): boolean {
    return this.#behind(sheet) === null;
  }

  /**
   * Sends main the first file that it has not as it is written. Null: that is kept; else how things stand, where somebody else was faster.
   *
   * @throws CallFailure where main does not answer, or refuses it
   */
  async keep(sheet: Sheet, selection: Selection): Promise<OpenedDocument | null> {
    const name = this.#behind(sheet);
    return name === null ? null : this.#keeper(name).keep(this.#part(name, sheet), selection);
  }

  /** Whether any file says something else on the disk. */
  isUnsaved(sheet: Sheet): boolean {
    return this.#namesIn(sheet).some((name) => this.#differs(name, sheet));
  }

  /** What saving writes: the document, whatever it says, and then what of its companions is not on the disk. */
  toSave(sheet: Sheet): readonly string[] {
    return [this.#file, ...this.#namesIn(sheet).filter((name) => name !== this.#file && this.#differs(name, sheet))];
  }

  /** What saving a file must name: the draft's revision, and what is known to be on the disk. */
  standing(name: string): { readonly revision: number; readonly expected: Sha256 | null } {
    const { revision, base } = this.#keeper(name);
    return { revision, expected: base };
  }

  /** A draft is in its file now; without a hash the file is gone. */
  saved(name: string, { hash, revision }: { readonly hash: Sha256 | null; readonly revision: number }, sheet: Sheet): void {
    this.#keeper(name).saved(hash, revision);
    this.#onDisk.set(name, hash === null ? null : { hash, text: this.#part(name, sheet).text });
  }

  /** Goes on from how things stand at main. */
  adopt(current: OpenedDocument): void {
    this.#keeper(current.file).adopt(current.file === this.#file ? current : { ...current, positions: NOWHERE });
  }

  /** What the author knows to be in a file from now on. */
  rebase(name: string, disk: OnDisk | null): void {
    this.#keeper(name).rebase(disk?.hash ?? null);
    this.#onDisk.set(name, disk);
  }

  #behind(sheet: Sheet): string | null {
    return this.#namesIn(sheet).find((name) => !this.#keeper(name).has(this.#part(name, sheet))) ?? null;
  }

  /** Files of which something is known, and those that the sheet has come to have. */
  #namesIn({ companions }: Sheet): readonly string[] {
    return [...new Set([...this.#keepers.keys(), ...Object.keys(companions)])];
  }

  #part(name: string, { text, positions, companions }: Sheet): Pick<Sheet, 'text' | 'positions'> {
    return name === this.#file ? { text, positions } : { text: companions[name] ?? '', positions: NOWHERE };
  }

  #differs(name: string, sheet: Sheet): boolean {
    return isOtherThan(this.#onDisk.get(name) ?? null, this.#part(name, sheet).text);
  }

  #keeper(name: string): DraftKeeper {
    const known = this.#keepers.get(name);
    if (known !== undefined) return known;
    const made = new DraftKeeper({ file: name, source: 'own', disk: null, positions: NOWHERE, revision: 0, draft: null }, this.#calls);
    this.#keepers.set(name, made);
    return made;
  }
}

/** Whether a file says something else than a text; none says as much as an empty one. */
export function isOtherThan(disk: OnDisk | null, text: string): boolean {
  return disk === null ? text !== '' : disk.text !== text;
}
