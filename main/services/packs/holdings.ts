import { join } from 'node:path';
import { aliasOf, packNameOf } from '#core/packs/paths.ts';
import type { Library } from '#core/house/library.ts';
import { parsePrinciples, type Principle } from '#core/scenario/parse-principles.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { LibraryFile } from '../house/library-file.ts';
import { namesIn } from '../library/document-folder.ts';
import { scenarioFileName } from '../library/file-name.ts';
import { OWN_FOLDER } from '../library/scenario-library.ts';
import { readScenarioFile } from '../library/scenario-file.ts';
import { readTextFile } from '../scenario-file.ts';

/** The file of principles. */
export const PRINCIPLES_FILE = 'principles.json';

/** The folder within the scenarios' that holds programmes. */
export const PROGRAMME_FOLDER = 'programmes';

export type HeldSource = 'own' | 'bundled';

/** A file as it stands here. */
export interface HeldFile {
  readonly source: HeldSource;
  readonly text: string;
}

interface Folders {
  readonly dataFolder: string;
  readonly bundledFolder: string;
}

/** What stands in an organisation's folder of scenarios and in the bundled one, as it was when it was read. */
export class Holdings {
  readonly #files: Readonly<Record<HeldSource, ReadonlySet<string>>>;
  readonly #folders: Readonly<Record<HeldSource, string>>;
  /** Own files that hold a scenario of an id and are not called after it. */
  readonly #misnamed: ReadonlyMap<string, string>;

  readonly #library: LibraryFile;

  private constructor(
    dataFolder: string,
    folders: Readonly<Record<HeldSource, string>>,
    files: Readonly<Record<HeldSource, ReadonlySet<string>>>,
    misnamed: ReadonlyMap<string, string>,
  ) {
    this.#library = new LibraryFile(dataFolder);
    this.#folders = folders;
    this.#files = files;
    this.#misnamed = misnamed;
  }

  static async read({ dataFolder, bundledFolder }: Folders): Promise<Holdings> {
    const folders = { own: join(dataFolder, OWN_FOLDER), bundled: bundledFolder };
    const files = { own: new Set(await filesIn(folders.own)), bundled: new Set(await filesIn(folders.bundled)) };
    return new Holdings(dataFolder, folders, files, await misnamedIn(folders.own, files.own));
  }

  /** Names of files, with their folder where they are programmes. */
  files(source: HeldSource): ReadonlySet<string> {
    return this.#files[source];
  }

  /** An own file, else the bundled one; null where there is neither, or it cannot be read. */
  async find(path: string): Promise<HeldFile | null> {
    return (await this.read('own', path)) ?? this.read('bundled', path);
  }

  async read(source: HeldSource, path: string): Promise<HeldFile | null> {
    if (!this.#files[source].has(path)) return null;
    const read = await readTextFile(join(this.#folders[source], path));
    return read.ok ? { source, text: read.text } : null;
  }

  /** An own file that one of this name cannot stand beside: its name is nearly the same, or its scenario has the same id; null: none. */
  clashOf(path: string): string | null {
    const alias = aliasOf(path);
    for (const name of this.#files.own) if (name !== path && aliasOf(name) === alias) return name;
    const name = packNameOf(path);
    return name?.kind === 'scenario' && name.id !== null ? (this.#misnamed.get(name.id) ?? null) : null;
  }

  /** Whether a scenario of this id is here, whatever is wrong with it. */
  hasScenario(id: string): boolean {
    const file = scenarioFileName(id);
    return this.#files.own.has(file) || this.#files.bundled.has(file);
  }

  /** Ids of the scenarios that are here. */
  scenarioIds(): string[] {
    return [...this.#files.own, ...this.#files.bundled].flatMap((path) => {
      const name = packNameOf(path);
      return name?.kind === 'scenario' && name.id !== null ? [name.id] : [];
    });
  }

  async scenario(id: string): Promise<Scenario | null> {
    const file = await this.find(scenarioFileName(id));
    const parsed = file === null ? null : parseScenario(file.text);
    return parsed?.ok === true ? parsed.scenario : null;
  }

  /** What the organisation has of its own to be drawn; null where its library cannot be read. */
  library(): Promise<Library | null> {
    return this.#library.read().catch(() => null);
  }

  /** A picture of the library; null where it is gone. */
  image(name: string): Promise<Uint8Array | null> {
    return this.#library.image(name).catch(() => null);
  }

  /** Whose principles hold here: an organisation's own, where they are sound. */
  async principlesSource(): Promise<HeldSource> {
    const own = await this.read('own', PRINCIPLES_FILE);
    return own !== null && parsePrinciples(own.text).ok ? 'own' : 'bundled';
  }

  /** The principles of a file, as they hold here; none where it has none that are sound. */
  async principles(path: string = PRINCIPLES_FILE): Promise<readonly Principle[]> {
    const file = await this.read(await this.principlesSource(), path);
    const parsed = file === null ? null : parsePrinciples(file.text);
    return parsed?.ok === true ? parsed.principles : [];
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const programmes = (await namesIn(join(folder, PROGRAMME_FOLDER)).catch(() => [])).map((name) => `${PROGRAMME_FOLDER}/${name}`);
  return [...(await namesIn(folder)), ...programmes];
}

async function misnamedIn(folder: string, names: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of names) {
    if (!name.endsWith('.scenario.json') || packNameOf(name) !== null) continue;
    const file = await readScenarioFile(join(folder, name), name, 'own');
    if (file?.ok === false && file.identity !== null) found.set(file.identity.id, name);
  }
  return found;
}
