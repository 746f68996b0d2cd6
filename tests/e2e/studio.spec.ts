import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runCli } from '#tests/support/cli.ts';
import { pressByTwoKeys, tabTo } from '#tests/support/keyboard.ts';
import { look } from '#tests/support/look.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

const NAME = 'missing-umbrella.scenario.json';

async function openStudio(page: Page, app: WebApp): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Studio', 'Scenario studio');
  await expect(page.getByRole('heading', { level: 1, name: 'Scenario studio' })).toBeVisible();
}

const form = (page: Page) => page.getByRole('region', { name: 'Form' });
const row = (page: Page, words: string) => page.getByRole('treeitem', { name: words });
const dialog = (page: Page) => page.getByRole('dialog');

/** Writes into a field of the form, by keys. */
async function write(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, form(page).getByLabel(label, { exact: true }), 200);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(words);
}

/** Chooses in a select of the form, by the letters it begins with. */
async function pick(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, form(page).getByLabel(label, { exact: true }), 200);
  await page.keyboard.type(words, { delay: 10 });
}

/** Opens what is folded away, and ticks a box in it. */
async function tick(page: Page, fold: string, box: string | RegExp): Promise<void> {
  const head = form(page).getByRole('group', { name: fold, exact: true }).getByRole('button');
  await pressByTwoKeys(page, head);
  await expect(head).toHaveAttribute('aria-expanded', 'true');
  await tabTo(page, form(page).getByRole('checkbox', { name: box }));
  await page.keyboard.press('Space');
}

async function addBeat(page: Page, words: string, ending: boolean): Promise<void> {
  await pressByTwoKeys(page, page.getByRole('button', { name: 'Add a beat', exact: true }));
  await tabTo(page, dialog(page).getByRole('textbox'));
  await page.keyboard.insertText(words);
  if (ending) {
    await tabTo(page, dialog(page).getByRole('radio', { name: 'The player chooses' }));
    await page.keyboard.press('ArrowUp');
  }
  await pressByTwoKeys(page, dialog(page).getByRole('button', { name: 'Add', exact: true }));
  await expect(row(page, words)).toBeFocused();
}

interface Said {
  readonly to: string;
  readonly words: string;
  readonly grade: number;
  readonly why: string;
}

/** Adds a choice to the beat that has the focus in the outline, and says why it is graded so. */
async function addChoice(page: Page, beat: string, { to, words, grade, why }: Said): Promise<void> {
  await tabTo(page, page.getByRole('treeitem', { selected: true }), 200);
  await page.keyboard.press('Home');
  while (!(await row(page, beat).evaluate((element) => element === document.activeElement))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Insert');
  await tabTo(page, dialog(page).getByLabel('What does the player say?'));
  await page.keyboard.insertText(words);
  // Nothing is judged before somebody does.
  await expect(dialog(page).getByRole('radio', { checked: true })).toHaveCount(0);
  await tabTo(page, dialog(page).getByRole('radio', { name: 'Dazzled' }));
  await page.keyboard.press('Space');
  for (let down = 1; down > grade; down--) await page.keyboard.press('ArrowDown');
  await tabTo(page, dialog(page).getByLabel('Leads to'));
  await page.keyboard.type(to, { delay: 10 });
  await pressByTwoKeys(page, dialog(page).getByRole('button', { name: 'Do it' }));
  await page.keyboard.press('Enter');
  await write(page, 'Why this grade', why);
}

const BELL = 'The bell over the door rings. It pours outside.';
const COAT = 'He looks at the empty stand by the door.';

test('a scenario is built from an empty file by keyboard alone, is clean, and leads to an A', async ({ page, app }) => {
  test.setTimeout(180_000);
  await openStudio(page, app);
  await look(page, 'studio-list');
  await pressByTwoKeys(page, page.getByRole('button', { name: 'New scenario' }));
  await tabTo(page, page.getByLabel('Title'));
  await page.keyboard.insertText('The missing umbrella');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'The missing umbrella' })).toBeFocused();
  await look(page, 'studio-empty');

  await write(page, 'The player’s part', 'You mind the coats at a small museum. You may lend what nobody has asked for in a month.');
  await pick(page, 'Where it is set', 'Hotel front');
  await write(page, 'Name of somebody new', 'Tomas');
  await page.keyboard.press('Enter');
  await pick(page, 'The customer', 'Tomas');
  await write(page, 'A new need, in words', 'A dry way home');
  await page.keyboard.press('Enter');

  await addBeat(page, BELL, false);
  await addBeat(page, COAT, false);
  await addBeat(page, 'Home and dry', true);
  await addBeat(page, 'Out in the rain', true);
  await addChoice(page, BELL, { words: 'Good evening. Your ticket?', grade: 0, to: 'He looks', why: 'Civil and quick.' });
  await addChoice(page, BELL, { words: 'We close in five minutes, you know.', grade: -1, to: 'He looks', why: 'He hears the clock before he hears you.' });
  await addChoice(page, COAT, { words: 'Someone must have taken it. It happens a lot.', grade: -1, to: 'Out', why: 'True, and no help to him.' });
  await addChoice(page, COAT, { words: 'You could ask at the office on Monday.', grade: -1, to: 'Out', why: 'Monday is three wet days away.' });
  await addChoice(page, COAT, { words: 'The stand is at your own risk.', grade: -1, to: 'Out', why: 'A sign in place of an answer.' });
  await addChoice(page, COAT, { words: 'I can lend you one of ours.', grade: 0, to: 'Home', why: 'He gets home dry.' });
  await tick(page, 'Needs it meets', 'A dry way home');
  await addChoice(page, COAT, { words: 'Take mine. I am here till nine.', grade: 1, to: 'Home', why: 'Nobody has ever lent him their own.' });
  await tick(page, 'Needs it meets', 'A dry way home');
  await tick(page, 'Making up for slips', /It makes up for earlier slips/);
  await expect(form(page).getByRole('checkbox', { name: /It makes up for earlier slips/ })).toBeChecked();

  // Folded away, it says what it holds. One step back and forth leads into it again, with the focus where it was.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAccessibleName('Making up for slips It makes up for earlier slips');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Undone: change choice ‘Take mine. I am here till nine.’')).toBeVisible();
  await expect(form(page).getByRole('checkbox', { name: /It makes up for earlier slips/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(form(page).getByRole('checkbox', { name: /It makes up for earlier slips/ })).toBeChecked();
  await look(page, 'studio-built');

  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved, nothing changed since.')).toBeVisible();
  const file = join(app.dataFolder, 'scenarios', NAME);
  const text = await readFile(file, 'utf8');
  const linted: unknown = JSON.parse((await runCli(['lint', file, '--json'])).stdout);
  expect(linted).toMatchObject({ files: [{ valid: true, findings: [] }] });
  const chosen = ['close-five-minutes-know', 'take-mine-am-here-till-nine'].join(',');
  const played: unknown = JSON.parse((await runCli(['play', file, '--choose', chosen, '--json'])).stdout);
  expect(played).toMatchObject({ grade: 'A' });

  // Out by keys, to the byte; and the file opens again as it was.
  await pressByTwoKeys(page, page.getByRole('button', { name: 'More', exact: true }));
  await page.keyboard.press('d');
  await expect(page.getByRole('menuitem', { name: 'Download a copy' })).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const copy = join(app.dataFolder, NAME);
  await download.saveAs(copy);
  expect(await readFile(copy, 'utf8')).toBe(text);
  await pressByTwoKeys(page, page.getByRole('link', { name: 'All scenarios' }));
  await pressByTwoKeys(page, page.getByRole('button', { name: 'Put The missing umbrella into the bin' }));
  await expect(page.getByText('You can take it out again below', { exact: false })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Open a file' }));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(copy);
  await expect(row(page, BELL)).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('what is removed comes back, and what others write meanwhile is never written over', async ({ page, app }) => {
  await openStudio(page, app);
  const bundled = page.getByRole('region', { name: 'Scenarios that came with Extra Mile' });
  await bundled.getByRole('button', { name: /^Make a copy of The missing dressing$/ }).click();
  await page.getByLabel('Title').fill('Missing umbrella');
  await page.getByRole('button', { name: 'Begin' }).click();
  const tree = page.getByRole('tree', { name: 'Beats and choices' });
  const first = tree.getByRole('treeitem', { level: 1 }).nth(1);
  const pointer = (await first.getAttribute('data-pointer')) ?? '';
  await first.click();
  await first.press('Delete');
  await expect(page.getByText(/^Removed: beat/)).toBeVisible();
  await page.getByText(/^Removed: beat/).locator('..').getByRole('button', { name: 'Undo' }).click();
  await expect(tree.locator(`[data-pointer="${pointer}"]`)).toBeFocused();

  // Typed and not saved; meanwhile another program writes the file.
  await page.getByRole('button', { name: 'The scenario as a whole' }).click();
  await form(page).getByLabel('Summary').fill('Rain, and no umbrella.');
  const file = join(app.dataFolder, 'scenarios', NAME);
  const theirs = (await readFile(file, 'utf8')).replace('"minutes": ', '"minutes":  ');
  await writeFile(file, theirs);
  // It is said at once, without a save.
  await expect(page.getByRole('region', { name: 'The file has been changed elsewhere' })).toBeVisible();
  await page.getByRole('button', { name: 'Compare' }).click();
  await look(page, 'studio-compare');
  await page.getByRole('button', { name: 'Close' }).click();
  expect(await readFile(file, 'utf8')).toBe(theirs);
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByText('Saved, nothing changed since.')).toBeVisible();
  await page.getByRole('button', { name: /^Undo: replace the text/ }).click();
  await expect(form(page).getByLabel('Summary')).toHaveValue('Rain, and no umbrella.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => readFile(file, 'utf8')).toContain('Rain, and no umbrella.');

  // Left without saving: what was written is offered, and refused.
  await form(page).getByLabel('Summary').fill('Never saved.');
  await expect(page.getByText(/Draft kept/)).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'studio-narrow');
  // What is worked in stays in sight, though the address tells of it.
  const name = form(page).getByLabel('Name', { exact: true }).first();
  await name.click();
  await expect(page).toHaveURL(/cast/);
  await expect(name).toBeInViewport();
  await page.getByRole('link', { name: 'All scenarios' }).click();
  await page.getByRole('link', { name: 'Missing umbrella', exact: true }).click();
  // Whoever comes back within the same visit just goes on; another visit is asked.
  const unsaved = page.getByRole('region', { name: 'There are changes that were never saved' });
  await expect(page.getByText(/Draft kept/)).toBeVisible();
  await expect(unsaved).toHaveCount(0);
  await page.reload();
  await expect(unsaved).toBeVisible();
  await look(page, 'studio-recovered');
  await page.getByRole('button', { name: 'Go back to the file' }).click();
  await expect(page.getByText('Saved, nothing changed since.')).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('Rain, and no umbrella.');
});
