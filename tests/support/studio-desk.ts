import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ContractError } from '#core/contract/errors.ts';
import type { KeepDraft, OpenedDocument } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import { patchBetween } from '#core/studio/text-patch.ts';
import type { Services } from '#main/services/services.ts';
import type { Studio } from '#main/services/studio/studio.ts';
import { choiceWith, documentWith, END } from './scenarios.ts';
import { TestHouse } from './services.ts';

export const STORY = documentWith({ beats: { one: { choices: [choiceWith('go', { grade: 'dazzles' }), choiceWith('stay')] }, end: END } });
/** As somebody wrote it by hand. */
export const TEXT = `${JSON.stringify({ ...STORY, notes: 'mine' }, null, 3).replaceAll('\n', '\r\n')}\r\n`;
export const THEO = { staff: '00000000-0000-4000-8000-000000000001', staffName: 'Theo' };
export const MINE = 'mine.scenario.json';

/** What a call is refused with; null where it is not. */
export const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof ContractError ? (error.details['refusal'] ?? error.code) : error),
  );

/** Everything a window says when its text has become another. */
export function writing(opened: OpenedDocument, text: string, parts: Partial<KeepDraft> = {}): KeepDraft {
  const before = opened.draft?.text ?? opened.disk?.text ?? '';
  return {
    file: opened.file,
    revision: opened.revision,
    on: hashText(before),
    base: opened.draft?.base ?? opened.disk?.hash ?? null,
    patches: [...patchBetween(before, text)],
    result: hashText(text),
    selection: null,
    ...parts,
  };
}

/** A studio at work in a house of its own, and Theo at it. */
export class StudioDesk {
  readonly house: TestHouse;
  #services: Services;

  private constructor(house: TestHouse, services: Services) {
    this.house = house;
    this.#services = services;
  }

  /** @param bundled scenarios that come with the product */
  static async open(bundled: readonly Readonly<Record<string, unknown>>[] = []): Promise<StudioDesk> {
    const house = await TestHouse.build(bundled);
    return new StudioDesk(house, await house.open());
  }

  get services(): Services {
    return this.#services;
  }

  get studio(): Studio {
    return this.#services.studio;
  }

  async reopen(): Promise<void> {
    await this.#services.close();
    this.#services = await this.house.open();
  }

  /** Where a file of the organisation's lies. */
  own(name: string): string {
    return join(this.house.dataFolder, 'scenarios', name);
  }

  /** What a file says, byte for byte. */
  onDisk(name: string): Promise<string> {
    return readFile(this.own(name), 'utf8');
  }

  make(): Promise<OpenedDocument> {
    return this.studio.create({ id: 'mine', title: 'Mine', text: TEXT });
  }

  openOf(file: string): Promise<OpenedDocument> {
    return this.studio.open({ source: 'own', file });
  }

  /** Writes a text as the draft. */
  async keep(opened: OpenedDocument, text: string, parts: Partial<KeepDraft> = {}): Promise<OpenedDocument> {
    expect(await this.studio.keepDraft(writing(opened, text, parts), THEO)).toMatchObject({ kept: true });
    return this.openOf(opened.file);
  }
}
