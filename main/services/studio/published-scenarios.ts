import { hashText } from '#core/results/hash.ts';
import type { Usable } from '../library/programme-file.ts';
import { judgeScenario, type PlayableScenario, type ScenarioFile } from '../library/scenario-file.ts';
import type { FilesInForce, OwnFiles } from '../library/scenario-library.ts';
import { type HeldTranslation, judgeTranslation } from '../library/translation-file.ts';
import type { PublishedVersion } from '../store/offers.ts';
import type { StudioStore } from '../store/studio-store.ts';
import { ownerOf, renamedCompanion, withValue } from './companions.ts';

type Published = Pick<StudioStore, 'published' | 'waiting' | 'version' | 'textsOf'>;

/** What was published of one file. */
interface Judged {
  readonly scenario: ScenarioFile;
  /** Null: they follow their files. */
  readonly translations: readonly Usable<HeldTranslation>[] | null;
}

/**
 * What players get of files that were published: that version with its translations, whatever the files say by now. A scenario whose
 * file is gone is not played, nor is one that waits to be published. What the studio has nothing to do with is played as it stands.
 */
export class PublishedScenarios {
  readonly #store: Published;
  /** By the file and the numbers of the versions: a version never changes. */
  #read = new Map<string, Judged>();
  #published: ReadonlyMap<string, PublishedVersion> = new Map();
  #waiting: ReadonlySet<string> = new Set();

  constructor(store: Published) {
    this.#store = store;
  }

  async inPlaceOf(own: OwnFiles): Promise<FilesInForce> {
    // A database that cannot be read tells so elsewhere; which scenarios there are is told all the same.
    this.#published = await this.#store.published().catch(() => this.#published);
    this.#waiting = await this.#store.waiting().catch(() => this.#waiting);
    const waits = ({ file }: { readonly file: string }): boolean => this.#waiting.has(file) || this.#waiting.has(ownerOf(file) ?? '');
    const read = new Map<string, Judged>();
    let inForce: OwnFiles['translations'] = own.translations.filter((each) => !waits(each.ok ? each.value : each));
    const files: ScenarioFile[] = [];
    for (const file of own.scenarios.filter((each) => !waits(each))) {
      const version = this.#published.get(file.file);
      const judged = version === undefined ? null : await this.#judged(file.file, version, read);
      // A text of a format that is no longer read gives way to its file, and so do its translations.
      if (judged?.scenario.ok !== true) {
        files.push(file);
        continue;
      }
      // What is wrong with a file is told all the same.
      files.push(judged.scenario, ...(file.ok ? [] : [file]));
      inForce = translationsInForce(inForce, judged.scenario, judged.translations);
    }
    this.#read = read;
    return { scenarios: files, translations: inForce, waiting: own.scenarios.filter(waits) };
  }

  async #judged(file: string, version: PublishedVersion, read: Map<string, Judged>): Promise<Judged> {
    const key = JSON.stringify([file, version.number, version.translations]);
    const judged = this.#read.get(key) ?? (await this.#judge(file, version));
    read.set(key, judged);
    return judged;
  }

  async #judge(file: string, { number, translations }: PublishedVersion): Promise<Judged> {
    const version = await this.#store.version(file, number);
    const texts = translations === null ? null : await this.#store.textsOf(translations);
    return {
      scenario: judgeScenario(file, version?.text ?? '', 'own'),
      translations: texts?.map(({ name, text }) => judgeTranslation(name, text, 'own')) ?? null,
    };
  }
}

/** The translations of all scenarios, with those that one was published with in the place of what their files say. */
function translationsInForce(
  all: readonly Usable<HeldTranslation>[],
  { summary }: PlayableScenario,
  published: Judged['translations'],
): readonly Usable<HeldTranslation>[] {
  if (published === null) return all;
  const unread = new Set(published.flatMap((each) => (each.ok ? [] : [each.file])));
  const waits = (each: Usable<HeldTranslation>): boolean => each.ok && each.value.translation.scenario === summary.id && !unread.has(each.value.file);
  return [...all.filter((each) => !waits(each)), ...published.filter(({ ok }) => ok)];
}

interface Renamed {
  readonly file: string;
  readonly id: string;
  /** Whether only the studio plays it, all the same. */
  readonly waits: boolean;
}

/** What players get of a renamed document is as it was, in every language, but for its id. */
export async function renamePublished(store: StudioStore, { file, id, waits }: Renamed, now: Date): Promise<void> {
  const published = (await store.published()).get(file);
  const version = published === undefined ? null : await store.version(file, published.number);
  const text = version === null ? null : withValue(version.text, '/id', id);
  if (published === undefined || version === null || text === null) return;
  const who = { at: now.toISOString(), staff: null, by: version.by };
  const act = { at: who.at, staff: null, kind: 'scenario-renamed', body: { scenario: id, file } };
  const translated = published.translations === null ? null : await store.textsOf(published.translations);
  const translations = translated?.map((each) => renamedCompanion(each, id)) ?? null;
  await store.keepVersions(file, [{ text, hash: hashText(text), kind: 'published', label: version.label }], who, null, { act, translations, waits });
}
