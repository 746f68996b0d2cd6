import { inflateSync } from 'node:zlib';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { expect, test } from '#tests/support/web-app.ts';

/** What a PDF says of itself: its objects, with their streams unpacked. */
function contentsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: word }) => {
    const begin = index + word.length;
    const end = text.indexOf('endstream', begin);
    try {
      return inflateSync(pdf.subarray(begin, end)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n');
}

test('a report card becomes a PDF that is tagged, has its fonts in it, and can be checked', async ({ app, page }) => {
  test.slow();
  const { scenario, turns } = routeTo('missing-dressing', 'A');
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start(scenario.title);
  await player.playByMouse(turns);
  await expect(player.heading('Dazzled (grade A)')).toBeVisible();

  const stamp = page.locator('.proof-stamp');
  await expect(stamp).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(stamp).toBeVisible();
  await expect(stamp).toContainText(/Record 1: [0-9a-f]{64}/);
  await expect(stamp).toContainText(/Last record of the chain, 1: [0-9a-f]{64}, signed with key [0-9a-f]{64}/);

  const pdf = contentsOf(await page.pdf({ format: 'A4', tagged: true, outline: true }));
  expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/Lang\s*\(en/);
  for (const tag of ['H1', 'H2', 'P', 'L']) expect(pdf, tag).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
  // Every font has its outlines in the file (Type 3: as drawings; that is how Chromium embeds variable fonts), and
  // says which characters they are.
  const count = (what: RegExp): number => pdf.match(what)?.length ?? 0;
  const fonts = count(/\/Type\s*\/FontDescriptor/g);
  expect(fonts).toBeGreaterThan(0);
  expect(count(/\/Subtype\s*\/Type3\b/g) + count(/\/FontFile[23]?\b/g)).toBe(fonts);
  expect(pdf).toContain('/ToUnicode');
  // Words, not a picture of them.
  expect(count(/\bT[jJ]\b/g)).toBeGreaterThan(100);
});
