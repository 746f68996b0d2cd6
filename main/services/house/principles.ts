import { join } from 'node:path';
import type { PrinciplesFile, WritePrinciples, WrittenPrinciples } from '#core/contract/house.ts';
import { hashText } from '#core/results/hash.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import type { ServiceDeps } from '../deps.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { OWN_FOLDER } from '../library/scenario-library.ts';
import { readOnDisk, writeOnDisk } from '../studio/on-disk.ts';
import { houseRefusal } from './refusals.ts';
import { usesIn, type UsesParts } from './uses.ts';

/** The file of principles, beside the scenarios. */
const PRINCIPLES_FILE = 'principles.json';

const NOBODYS = '{\n  "format": 1,\n  "principles": []\n}\n';

interface PrinciplesParts extends UsesParts {
  readonly deps: Pick<ServiceDeps, 'bundledFolder' | 'dataFolder'>;
}

/** The organisation's principles, as their file's text: what is written here is what was written there, but for the change. */
export class HousePrinciples {
  readonly #parts: PrinciplesParts;
  readonly #own: string;
  readonly #queue = new KeyedQueue();

  constructor(parts: PrinciplesParts) {
    this.#parts = parts;
    this.#own = join(parts.deps.dataFolder, OWN_FOLDER, PRINCIPLES_FILE);
  }

  /** The own file; where there is none, the one that comes along, to begin from. @throws ContractError `unavailable` */
  async read(): Promise<PrinciplesFile> {
    const uses = Object.fromEntries((await usesIn(this.#parts)).principles);
    const own = await readOnDisk(this.#own, PRINCIPLES_FILE);
    if (own !== null) return { ...own, source: 'own', uses };
    const bundled = await readOnDisk(join(this.#parts.deps.bundledFolder, PRINCIPLES_FILE), PRINCIPLES_FILE);
    return { ...(bundled ?? { text: NOBODYS, hash: hashText(NOBODYS) }), source: 'bundled', uses };
  }

  /** Writes the own file, where its bytes are those that its author knows. @throws ContractError `bad-input` for what breaks a rule of it */
  write({ expected, text }: WritePrinciples): Promise<WrittenPrinciples> {
    return this.#queue.run(PRINCIPLES_FILE, async (): Promise<WrittenPrinciples> => {
      const disk = await readOnDisk(this.#own, PRINCIPLES_FILE);
      if ((disk?.hash ?? null) !== expected) return { written: false, disk };
      const parsed = parsePrinciples(text);
      if (!parsed.ok) throw houseRefusal('not-principles', parsed.findings[0]?.message ?? '');
      await writeOnDisk(this.#own, text);
      return { written: true, hash: hashText(text) };
    });
  }
}
