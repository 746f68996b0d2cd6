import type { PackChoice, PackContents, PackRefusal } from '#core/contract/packs.ts';
import { EMPTY_LIBRARY } from '#core/house/library.ts';
import { packNameOf } from '#core/packs/paths.ts';
import type { Principle } from '#core/scenario/parse-principles.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import { scenarioFileName } from '../library/file-name.ts';
import { programmeFileName } from '../library/programme-name.ts';
import { factsOf } from './check-file.ts';
import { collectPictures } from './collect-pictures.ts';
import { type Holdings, type HeldSource, PROGRAMME_FOLDER } from './holdings.ts';
import { usedPrinciples } from './used-principles.ts';
import type { NewPackFile, NewPackImage } from './write-pack.ts';

/** What would go into a pack, and why it cannot where it cannot. */
export interface Collected extends Pick<PackContents, 'missing' | 'refused'> {
  readonly files: readonly (NewPackFile | NewPackImage)[];
}

/** Collects what was chosen with all that goes with it: translations, routes, a programme's scenarios, principles. */
export async function collectPack({ documents, programmes }: PackChoice, holdings: Holdings): Promise<Collected> {
  const collection = new Collection(holdings);
  for (const { source, file } of documents) await collection.addScenario(source, file);
  for (const id of programmes) await collection.addProgramme(id);
  return collection.whole();
}

class Collection {
  readonly #holdings: Holdings;
  readonly #files = new Map<string, { readonly source: HeldSource; readonly text: string }>();
  readonly #missing = new Set<string>();
  readonly #refused: { file: string; refusal: PackRefusal }[] = [];

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
  }

  async addScenario(source: HeldSource, file: string): Promise<void> {
    const there = this.#files.get(file);
    if (there !== undefined) {
      if (there.source !== source) this.#refused.push({ file, refusal: 'same-id' });
      return;
    }
    const id = packNameOf(file)?.kind === 'scenario' ? packNameOf(file)?.id : null;
    if (!(await this.#add(source, file)) || id === null || id === undefined) return;
    const beside = [...this.#holdings.files(source)].filter((name) => {
      const found = packNameOf(name);
      return found?.id === id && (found.kind === 'translation' || found.kind === 'routes');
    });
    for (const name of beside) await this.#add(source, name);
  }

  async addProgramme(id: string): Promise<void> {
    const path = `${PROGRAMME_FOLDER}/${programmeFileName(id)}`;
    const source = this.#holdings.files('own').has(path) ? 'own' : 'bundled';
    if (!(await this.#add(source, path))) return;
    const parsed = parseProgramme(this.#files.get(path)?.text ?? '');
    const named = parsed.ok ? parsed.programme.weeks.flatMap(({ scenarios }) => scenarios.map(({ scenario }) => scenario)) : [];
    for (const scenario of named) {
      const file = scenarioFileName(scenario);
      if (this.#files.has(file)) continue;
      if (!this.#holdings.hasScenario(scenario)) this.#missing.add(scenario);
      else await this.addScenario(this.#holdings.files('own').has(file) ? 'own' : 'bundled', file);
    }
  }

  async whole(): Promise<Collected> {
    const chosen = [...this.#files].map(([path, { text }]) => ({ path, text }));
    const files = [...chosen, ...usedPrinciples(chosen, await this.#principles()), ...(await this.#pictures(chosen))];
    return { files, missing: [...this.#missing], refused: this.#refused };
  }

  async #add(source: HeldSource, path: string): Promise<boolean> {
    const name = packNameOf(path);
    const file = await this.#holdings.read(source, path);
    const refusal = file === null ? 'not-there' : refusalOf(name, file.text);
    if (refusal !== null || file === null) {
      this.#refused.push({ file: path, refusal: refusal ?? 'not-there' });
      return false;
    }
    this.#files.set(path, file);
    return true;
  }

  /** What the scenarios name of the organisation's own. */
  async #pictures(files: readonly NewPackFile[]): Promise<readonly (NewPackFile | NewPackImage)[]> {
    const library = (await this.#holdings.library()) ?? EMPTY_LIBRARY;
    const pictures = await collectPictures(files, library, (name) => this.#holdings.image(name));
    this.#refused.push(...pictures.gone.map((file) => ({ file, refusal: 'not-there' as const })));
    return pictures.files;
  }

  async #principles(): Promise<ReadonlyMap<string, readonly Principle[]>> {
    const source = await this.#holdings.principlesSource();
    const paths = [...this.#holdings.files(source)].filter((path) => packNameOf(path)?.kind === 'principles');
    return new Map(await Promise.all(paths.map(async (path) => [path, await this.#holdings.principles(path)] as const)));
  }
}

/** Why a file cannot go into a pack; null: it can. */
function refusalOf(name: ReturnType<typeof packNameOf>, text: string): PackRefusal | null {
  if (name === null || name.kind === 'manifest') return 'not-playable';
  return factsOf({ name: { ...name, kind: name.kind }, text }).faults.length === 0 ? null : 'not-playable';
}
