import { join } from 'node:path';
import { ContractError } from '#core/contract/errors.ts';
import type { ProgrammeList } from '#core/contract/programmes.ts';
import { closestLocale } from '#core/scenario/locales.ts';
import type { Principle } from '#core/scenario/parse-principles.ts';
import type { Programme } from '#core/scenario/programme.ts';
import { quote } from '#core/scenario/text/quote.ts';
import { systemCode } from '../store/storage-fault.ts';
import { brokenFile } from './broken-file.ts';
import { DocumentFolder, type FolderKind } from './document-folder.ts';
import { type HeldPrinciples, type HeldProgramme, PRINCIPLES, PROGRAMMES, summariseProgramme, type Usable } from './programme-file.ts';

/** The folder of a scenario folder that holds programmes. */
const PROGRAMME_FOLDER = 'programmes';

/** The folder of a data folder that holds its own scenarios, principles and programmes. */
const OWN_FOLDER = 'scenarios';

/** No file is known to have changed; whoever asks gets what looks changed read again. */
const NONE: ReadonlySet<string> = new Set();

/**
 * The bundled programmes and principles and the data folder's own. They are few and small, so the disk is
 * asked at every call, and only what has changed is read again: there is nothing to watch, and nothing can
 * be out of date.
 */
export class ProgrammeLibrary {
  readonly #programmes: readonly DocumentFolder<Usable<HeldProgramme>>[];
  readonly #principles: readonly DocumentFolder<Usable<HeldPrinciples>>[];

  constructor(bundledFolder: string, dataFolder: string) {
    const ownFolder = join(dataFolder, OWN_FOLDER);
    const folders = <File>(kind: FolderKind<File>, ...below: string[]): DocumentFolder<File>[] => [
      new DocumentFolder(join(bundledFolder, ...below), 'bundled', kind),
      new DocumentFolder(join(ownFolder, ...below), 'own', kind),
    ];
    this.#programmes = folders(PROGRAMMES, PROGRAMME_FOLDER);
    this.#principles = folders(PRINCIPLES);
  }

  /** Every programme by id, and every file that should hold one or the principles and does not. */
  async list(): Promise<ProgrammeList> {
    const { held, broken } = await this.#read();
    const files = [...broken, ...(await filesIn(this.#principles)).filter(isBroken)];
    return {
      programmes: [...held.values()].map(summariseProgramme).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      broken: files.map(({ file, source, findings }) => brokenFile(file, source, findings)),
    };
  }

  /** @throws ContractError `not-found` */
  async get(id: string): Promise<Programme> {
    const held = (await this.#read()).held.get(id);
    if (held !== undefined) return held.programme;
    throw new ContractError('not-found', `There is no programme ${quote(id)}. Pick one from the list.`, {
      programme: id,
    });
  }

  /**
   * The data folder's own principles where it has sound ones, else the bundled ones; each in the words of
   * the translation beside them that serves the language best, where that has it.
   */
  async principles(locale?: string): Promise<readonly WordedPrinciple[]> {
    const sound = (await filesIn(this.#principles)).flatMap((file) => (file.ok ? [file.value] : []));
    const base = sound.findLast((held) => held.locale === null);
    if (base === undefined) return [];
    const beside = sound.filter(({ source }) => source === base.source);
    const wished = closestLocale(locale ?? '', beside.flatMap((held) => held.locale ?? []));
    const translated = wished === null ? [] : (beside.find((held) => held.locale === wished)?.principles ?? []);
    const words = new Map(translated.map((principle) => [principle.id, { ...principle, locale: wished }]));
    return base.principles.map((principle) => words.get(principle.id) ?? { ...principle, locale: null });
  }

  /** Own programmes shadow bundled ones of the same id; a broken file shadows nothing. */
  async #read() {
    const files = await filesIn(this.#programmes);
    const sound = files.flatMap((file) => (file.ok ? [file.value] : []));
    return { held: new Map(sound.map((held) => [held.programme.id, held])), broken: files.filter(isBroken) };
  }
}

/** A principle, and the language of its words where that is a translation's. */
type WordedPrinciple = Principle & { readonly locale: string | null };

type Broken = Extract<Usable<unknown>, { readonly ok: false }>;

function isBroken(file: Usable<unknown>): file is Broken {
  return !file.ok;
}

/** What the folders hold, the bundled one's first. */
async function filesIn<Value>(folders: readonly DocumentFolder<Usable<Value>>[]): Promise<Usable<Value>[]> {
  const held = await Promise.all(
    folders.map((folder) => folder.read(NONE).catch((error: unknown) => [unreadable(folder, error)])),
  );
  return held.flat();
}

/** A folder that cannot be read is told in the place of its files; what the other one holds still counts. */
function unreadable({ path, source }: DocumentFolder<unknown>, error: unknown): Broken {
  const code = systemCode(error) ?? 'unknown reason';
  const message = `This folder cannot be read (${code}), so what is in it is missing. Give this user the right to read it.`;
  const finding = { rule: 'schema', severity: 'error', message, pointer: '', line: 1, column: 1 } as const;
  return { ok: false, file: path, source, findings: [finding] };
}
