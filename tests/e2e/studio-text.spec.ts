import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from '#core/contract/zod.ts';
import { pressByTwoKeys, tabTo } from '#tests/support/keyboard.ts';
import { lookAround } from '#tests/support/look-around.ts';
import { expectFiled, printed, type Printed } from '#tests/support/printed.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

/** Copies a bundled scenario into the house's own, and names nothing but its id anew. */
async function copy(app: WebApp, id: string, as: string): Promise<string> {
  const text = (await readFile(join('scenarios', `${id}.scenario.json`), 'utf8')).replace(`"id": "${id}"`, `"id": "${as}"`);
  await writeFile(join(app.dataFolder, 'scenarios', `${as}.scenario.json`), text);
  return text;
}

const textOf = (app: WebApp, id: string): Promise<string> => readFile(join(app.dataFolder, 'scenarios', `${id}.scenario.json`), 'utf8');

async function openStudio(page: Page, app: WebApp): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Studio', 'Scenario studio');
}

test('words are replaced in several scenarios and taken back, and say how long they are as they are written', async ({ page, app }) => {
  test.setTimeout(240_000);
  const first = await copy(app, 'missing-dressing', 'first');
  const second = await copy(app, 'missing-dressing', 'second');
  await openStudio(page, app);
  await page.getByRole('link', { name: 'Find and replace' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Find and replace' })).toBeFocused();
  await page.keyboard.press('Tab');
  await tabTo(page, page.getByRole('textbox', { name: 'Find', exact: true }));
  await page.keyboard.type('dressing');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Found in \d+ places of \d scenarios\.$/)).toBeVisible();

  await tabTo(page, page.getByRole('textbox', { name: 'Put in its place' }));
  await page.keyboard.type('sauce');
  const own = page.getByRole('region', { name: 'Your scenarios' });
  const boxes = own.getByRole('region').nth(1).getByRole('checkbox');
  // Of the second scenario, the first place only.
  await boxes.nth(0).uncheck();
  await boxes.nth(1).check();
  await lookAround(page, 'studio-replace', ['narrow']);
  await pressByTwoKeys(page, own.getByRole('button', { name: /^Replace in \d+ places of 2 scenarios$/ }));
  await expect(page.getByRole('group', { name: 'What was done' })).toBeFocused();
  const after = [await textOf(app, 'first'), await textOf(app, 'second')];
  expect(after[0]).not.toContain(' dressing');
  expect(JSON.parse(after[0] ?? '')).toMatchObject({ id: 'first' });
  expect([after[1] === second, after[1]?.includes('dressing')]).toEqual([false, true]);

  await pressByTwoKeys(page, page.getByRole('button', { name: 'Take all of it back' }));
  await expect(page.getByText('2 scenarios say again what they said before.')).toBeVisible();
  expect([await textOf(app, 'first'), await textOf(app, 'second')]).toEqual([first, second]);

  // From a place found to the field it stands in, which says how long it is.
  await own.getByRole('link', { name: /^Open .*: Line/ }).first().click();
  const field = page.getByRole('region', { name: 'Form' }).getByRole('textbox', { name: /^Line/ }).first();
  await expect(field).toHaveAttribute('lang', 'en');
  await expect(field).toHaveAttribute('spellcheck', 'true');
  await field.fill('A bell rings. '.repeat(20));
  await expect(field).toHaveAccessibleDescription(/^40 characters more than can be read at a glance · Reads like everyday talk/);
  await lookAround(page, 'studio-wording', ['desktop']);

  // The story on paper, for reviewers and, without the key, for those who grade blind.
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('tab', { name: 'Script' }).click();
  const script = page.getByRole('tabpanel', { name: 'Script' });
  await script.getByRole('button', { name: 'Go to beat 2' }).first().click();
  await expect(script.getByRole('heading', { name: /^2\. / })).toBeFocused();
  await lookAround(page, 'studio-script', ['desktop']);
  const { beats } = storySchema.parse(JSON.parse(second));
  const whys = Object.values(beats).flatMap(({ choices }) => choices.map(({ why }) => why));
  const paper = await printed(page, 'script', 'A4');
  expectFiled(paper, { language: 'en', title: 'The missing dressing · Extra Mile' });
  const words = wordsOn(paper);
  for (const name of Object.keys(beats)) expect(words).toContain(flat(name.replaceAll('-', ' ')));
  for (const why of whys) expect(words).toContain(flat(why));
  await script.getByRole('checkbox', { name: /^Blind copy/ }).check();
  const blind = await printed(page, 'script-blind', 'Letter');
  expect(wordsOn(blind)).toContain(flat('Script for blind grading'));
  for (const why of whys) expect(wordsOn(blind)).not.toContain(flat(why));
});

const storySchema = z.object({ beats: z.record(z.string(), z.object({ choices: z.array(z.object({ why: z.string() })).default([]) })) });

/** Without blanks and capitals: where lines are broken on paper does not matter. */
const flat = (text: string): string => text.replaceAll(/\s/g, '').toLowerCase();
const wordsOn = ({ pages }: Printed): string => flat(pages.join(''));
