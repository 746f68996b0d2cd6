import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ContractClient, contractClient } from '#core/contract/client.ts';
import { createRouter } from '#main/services/router.ts';
import type { Services } from '#main/services/services.ts';
import { bringIn, type FileFromElsewhere, readFromElsewhere } from '#renderer/ui/studio/documents/file-from-elsewhere.ts';
import { MemoryLink } from '#tests/renderer/ui/support/memory-link.ts';
import { documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { openStaff } from '#tests/support/staff.ts';

let house: TestHouse;
let services: Services;
let client: ContractClient;

beforeEach(async () => {
  house = await TestHouse.build();
  services = await house.open();
  const { token } = await openStaff(services, createRouterClient(createRouter(services), { context: {} }), 'trainer');
  client = contractClient(new MemoryLink(services, () => token));
});

afterEach(() => house.demolish());

/** Laid out by hand: line ends of both kinds, an escape, blanks at the end. */
const TEXT = `${JSON.stringify(documentWith({ id: 'mine', title: 'Mine', beats: { end: END } }), null, 3)}\r\n\n `.replace('"Mine"', '"M\\u0069ne"');
const NOTHING = new Map<string, string>();

async function read(text: string | Uint8Array<ArrayBuffer>, name = 'mine.scenario.json', taken: ReadonlyMap<string, string> = NOTHING): Promise<FileFromElsewhere> {
  const found = await readFromElsewhere(new File([text], name), taken);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const onDisk = (file: string): Promise<string> => readFile(join(house.dataFolder, 'scenarios', file), 'utf8');

describe('a file from elsewhere', () => {
  it('becomes a document to the byte, a long one too', async () => {
    const long = TEXT.replace('"title"', `"notes": ${JSON.stringify('x'.repeat(300_000))}, "title"`);
    for (const [text, id] of [[TEXT, 'mine'], [long.replace('"mine"', '"other"'), 'other']] as const) {
      const file = await bringIn(await read(text), client.studio, 'en');
      expect(file).toBe(`${id}.scenario.json`);
      expect(await onDisk(file)).toBe(text);
    }
  });

  it('gets another name where its own is taken, and differs in nothing else', async () => {
    const found = await read(TEXT, 'mine.scenario.json', new Map([['mine', 'Mine']]));
    expect(found).toMatchObject({ id: 'mine-2', taken: 'Mine', text: TEXT.replace('"mine"', '"mine-2"') });
  });

  it('opens whatever is wrong with it: under the name of its file, as it is', async () => {
    expect(await read('{ "beats": [ ', 'Half a story.json')).toMatchObject({ id: 'half-story', title: 'Half a story', text: '{ "beats": [ ', taken: null });
    expect((await read('\uFEFF{}', 'marked.json')).text).toBe('\uFEFF{}');
  });

  it.each([
    ['not-text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['empty', ' \n'],
    ['too-large', new Uint8Array(5_000_001)],
  ] as const)('is refused where it is %s', async (why, content) => {
    expect(await readFromElsewhere(new File([content], 'a.json'), NOTHING)).toBe(why);
  });

  it('is refused where its name has been taken meanwhile, and leaves nothing behind', async () => {
    const found = await read(TEXT);
    await bringIn(found, client.studio, 'en');
    await expect(bringIn({ ...found, text: '{}' }, client.studio, 'en')).rejects.toThrow('already');
    expect(await onDisk('mine.scenario.json')).toBe(TEXT);
  });
});
