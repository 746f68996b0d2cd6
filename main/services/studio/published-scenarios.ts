import type { StudioVersion } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import { judgeScenario, type ScenarioFile } from '../library/scenario-file.ts';
import type { StudioStore } from '../store/studio-store.ts';
import { withValue } from './companions.ts';

type Published = Pick<StudioStore, 'published' | 'version'>;

/**
 * What players get of files that were published: that version, whatever the file says by now. A file that is gone is not
 * played, and one that was never published is played as it stands.
 */
export class PublishedScenarios {
  readonly #store: Published;
  /** By the number of the version: a version never changes. */
  #read = new Map<number, ScenarioFile>();
  #published: ReadonlyMap<string, StudioVersion> = new Map();

  constructor(store: Published) {
    this.#store = store;
  }

  async inPlaceOf(own: readonly ScenarioFile[]): Promise<readonly ScenarioFile[]> {
    // A database that cannot be read tells so elsewhere; which scenarios there are is told all the same.
    this.#published = await this.#store.published().catch(() => this.#published);
    const published = this.#published;
    const read = new Map<number, ScenarioFile>();
    const files = await Promise.all(
      own.map(async (file) => {
        const version = published.get(file.file);
        if (version === undefined) return [file];
        const pinned = this.#read.get(version.number) ?? (await this.#judge(file.file, version));
        read.set(version.number, pinned);
        // What is wrong with a file is told all the same. A text of a format that is no longer read gives way to its file.
        if (!pinned.ok) return [file];
        return file.ok ? [pinned] : [pinned, file];
      }),
    );
    this.#read = read;
    return files.flat();
  }

  async #judge(file: string, { number }: StudioVersion): Promise<ScenarioFile> {
    const version = await this.#store.version(file, number);
    return judgeScenario(file, version?.text ?? '', 'own');
  }
}

/** What players get of a renamed document is as it was, but for its id. */
export async function renamePublished(store: StudioStore, file: string, id: string, now: Date): Promise<void> {
  const published = (await store.published()).get(file);
  const version = published === undefined ? null : await store.version(file, published.number);
  const text = version === null ? null : withValue(version.text, '/id', id);
  if (version === null || text === null) return;
  const who = { at: now.toISOString(), staff: null, by: version.by };
  const act = { at: who.at, staff: null, kind: 'scenario-renamed', body: { scenario: id, file } };
  await store.keepVersions(file, [{ text, hash: hashText(text), kind: 'published', label: version.label }], who, null, act);
}
