import type { StudioList } from '#core/contract/studio.ts';
import { Source } from '#core/studio/source.ts';
import { textOf } from '#core/studio/tree.ts';
import type { RemovedParts, StudioStore } from '../store/studio-store.ts';

/** What is in the bin, with the titles that it goes by. What is in there never changes, so each is read once. */
export class BinList {
  readonly #store: Pick<StudioStore, 'removed' | 'findRemoved'>;
  #titles: ReadonlyMap<number, string | null> = new Map();

  constructor(store: Pick<StudioStore, 'removed' | 'findRemoved'>) {
    this.#store = store;
  }

  async read(): Promise<StudioList['removed']> {
    const removed = await this.#store.removed();
    const titles = new Map<number, string | null>();
    for (const { number, file } of removed) {
      const known = this.#titles.get(number);
      titles.set(number, known === undefined ? titleOf(file, await this.#store.findRemoved(number)) : known);
    }
    this.#titles = titles;
    return removed.map((each) => ({ ...each, title: titles.get(each.number) ?? null }));
  }
}

/** As it was written last; a draft that is in the middle of it may have none. */
function titleOf(file: string, parts: RemovedParts | null): string | null {
  const texts = [parts?.draft?.text, parts?.files.find(({ name }) => name === file)?.text];
  for (const text of texts) {
    const title = text === undefined ? null : textOf(new Source(text).root, 'title');
    if (title !== null && title.trim() !== '') return title;
  }
  return null;
}
