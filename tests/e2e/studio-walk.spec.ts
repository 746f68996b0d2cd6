import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { runCli } from '#tests/support/cli.ts';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { drag, middle, type Point } from '#tests/support/pointer.ts';
import { documentWith, END } from '#tests/support/scenarios.ts';
import { enterStaffArea, openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test } from '#tests/support/web-app.ts';

// The graph, the form and the play stand side by side.
test.use({ viewport: { width: 1680, height: 1050 }, actionTimeout: 10_000 });

const FILE = 'missing-umbrella.scenario.json';

const form = (page: Page): Locator => page.getByRole('region', { name: 'Form' });
const graph = (page: Page): Locator => page.getByRole('application', { name: 'Graph of the beats' });
const card = (page: Page, words: string): Locator => page.locator('.react-flow__node').filter({ hasText: words });

/** Points at a field, and types the words. */
async function say(page: Page, field: Locator, words: string): Promise<void> {
  await field.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(words);
}

/** All of the graph, with room around it, and where on it a whole card can lie. */
async function room(page: Page): Promise<Point> {
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  for (let times = 0; times < 3; times++) await page.getByRole('button', { name: 'Zoom out' }).click();
  return page.evaluate(() => {
    const { left, top, width, height } = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
    for (let down = 0.15; down < 0.8; down += 0.06) {
      for (let along = 0.85; along > 0.1; along -= 0.06) {
        const [x, y] = [left + width * along, top + height * down];
        const around = [-10, 60, 120, 180].flatMap((dx) => [-10, 35, 80].map((dy) => document.elementFromPoint(x + dx, y + dy)));
        if (around.every((under) => under?.classList.contains('react-flow__pane'))) return { x, y };
      }
    }
    throw new Error('There is no room on the graph.');
  });
}

/** Drags from the dot of a choice to a card, or to an empty place for a new beat. */
async function lead(page: Page, from: string, choice: number, to: string | null): Promise<void> {
  const empty = await room(page);
  const begin = await middle(card(page, from).locator(`[data-handleid="choice-${choice}"]`));
  await drag(page, begin, to === null ? empty : await middle(card(page, to)));
}

/** The first line of the beat that is open in the form. */
async function firstLine(page: Page, words: string): Promise<void> {
  await form(page).getByRole('button', { name: 'Add a line' }).click();
  await say(page, form(page).getByLabel('Line 1', { exact: true }), words);
}

/** Adds a choice to the beat that is open in the form, which stays open with it. */
async function choose(page: Page, words: string, grade: 'dazzles' | 'meets' | 'falls-short', why: string): Promise<void> {
  await form(page).getByRole('button', { name: 'Add a choice' }).click();
  await say(page, form(page).getByLabel('The player says'), words);
  // A list of the browser's own opens outside the page, where a test has no pointer.
  await form(page).getByLabel('Grade', { exact: true }).selectOption(grade);
  await say(page, form(page).getByLabel('Why this grade'), why);
}

/** Opens fields that are folded away. */
async function open(page: Page, name: string): Promise<void> {
  // What is found moves what stands below it.
  await expect(page.getByRole('button', { name: 'Looking for problems…' })).toHaveCount(0);
  await form(page).getByRole('group', { name, exact: true }).getByRole('button').click();
}

/** Makes an ending of the new beat that is open in the form. */
async function finish(page: Page, title: string, tone: 'good' | 'bad'): Promise<void> {
  await form(page).getByRole('button', { name: 'The story ends' }).click();
  await say(page, form(page).getByLabel('What the ending is called'), title);
  await form(page).getByLabel('Tone').selectOption(tone);
}

const BELL = 'The bell over the door rings. It pours outside.';
const COAT = 'He looks at the empty stand by the door.';

test('a scenario is built from an empty file by mouse alone, is clean, is played to an A, and goes out and in to the byte', async ({ page, app }) => {
  test.setTimeout(180_000);
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Studio', 'Scenario studio');
  await page.getByRole('button', { name: 'New scenario' }).click();
  await say(page, page.getByLabel('Title'), 'The missing umbrella');
  await page.getByRole('button', { name: 'Begin' }).click();
  await say(page, form(page).getByLabel('The player’s part'), 'You mind the coats at a small museum. You may lend what nobody has asked for in a month.');
  await form(page).getByLabel('Where it is set', { exact: true }).selectOption({ label: 'Hotel front desk' });
  await say(page, form(page).getByLabel('Name of somebody new'), 'Tomas');
  await form(page).getByRole('button', { name: 'Add a person' }).click();
  await form(page).getByLabel('The customer', { exact: true }).selectOption({ label: 'Tomas' });
  await say(page, form(page).getByLabel('A new need, in words'), 'A dry way home');
  await form(page).getByRole('button', { name: 'Add a need' }).click();

  await page.getByRole('button', { name: 'Hide: Text and play' }).click();
  await page.getByRole('tab', { name: 'Graph' }).click();
  const pane = await graph(page).boundingBox();
  if (pane === null) throw new Error('The graph is not in sight.');
  await page.mouse.dblclick(pane.x + 200, pane.y + 200);
  await expect(page.locator('.react-flow__node')).toHaveCount(1);
  await firstLine(page, BELL);
  await choose(page, 'Good evening. Your ticket?', 'meets', 'Civil and quick.');
  await choose(page, 'We close in five minutes, you know.', 'falls-short', 'He hears the clock before he hears you.');
  await lead(page, 'The bell over', 0, null);
  await expect(page.locator('.react-flow__node')).toHaveCount(2);
  await firstLine(page, COAT);
  await choose(page, 'Someone must have taken it. It happens a lot.', 'falls-short', 'True, and no help to him.');
  await choose(page, 'You could ask at the office on Monday.', 'falls-short', 'Monday is three wet days away.');
  await choose(page, 'The stand is at your own risk.', 'falls-short', 'A sign in place of an answer.');
  await choose(page, 'I can lend you one of ours.', 'meets', 'He gets home dry.');
  await open(page, 'Needs it meets');
  await form(page).getByRole('checkbox', { name: 'A dry way home' }).click();
  await choose(page, 'Take mine. I am here till nine.', 'dazzles', 'Nobody has ever lent him their own.');
  await open(page, 'Needs it meets');
  await form(page).getByRole('checkbox', { name: 'A dry way home' }).click();
  await open(page, 'Making up for slips');
  await form(page).getByRole('checkbox', { name: /It makes up for earlier slips/ }).click();
  await lead(page, 'The bell over', 1, 'He looks at');
  await lead(page, 'He looks at', 0, null);
  await finish(page, 'Out in the rain', 'bad');
  await lead(page, 'He looks at', 1, 'Out in the rain');
  await lead(page, 'He looks at', 2, 'Out in the rain');
  await lead(page, 'He looks at', 3, null);
  await finish(page, 'Home and dry', 'good');
  await lead(page, 'He looks at', 4, 'Home and dry');
  await expect(page.locator('.react-flow__edge')).toHaveCount(7);
  await page.getByRole('button', { name: 'Tidy up' }).click();
  await expect(page.getByRole('button', { name: 'No errors, no warnings' })).toBeVisible();
  await look(page, 'studio-walk-built');

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved, nothing changed since.')).toBeVisible();
  const file = path.join(app.dataFolder, 'scenarios', FILE);
  const text = await readFile(file, 'utf8');
  expect(JSON.parse((await runCli(['lint', file, '--json'])).stdout)).toMatchObject({ files: [{ valid: true, findings: [] }] });

  // Played to an A beside the editor, and by the command line.
  await page.getByRole('tab', { name: 'Play', exact: true }).click();
  const play = page.getByRole('tabpanel', { name: 'Play', exact: true });
  await play.getByRole('button', { name: 'Play from the start' }).click();
  await play.getByRole('button', { name: 'Next' }).click();
  await play.getByRole('button', { name: 'Good evening. Your ticket?' }).click();
  await play.getByRole('button', { name: 'Next' }).click();
  await play.getByRole('button', { name: 'Take mine.' }).click();
  await expect(play.getByText('Home and dry')).toBeVisible();
  await expect(play.getByRole('button', { name: 'Keep as a test that must reach A' })).toBeVisible();
  const played = await runCli(['play', file, '--choose', 'choice,choice-5', '--json']);
  expect(JSON.parse(played.stdout)).toMatchObject({ grade: 'A' });

  // Out: to the byte. Then into the bin, and in again from what went out.
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Download a copy' }).click()]);
  expect(download.suggestedFilename()).toBe(FILE);
  const copy = path.join(app.dataFolder, FILE);
  await download.saveAs(copy);
  expect(await readFile(copy, 'utf8')).toBe(text);
  await page.getByRole('link', { name: 'All scenarios' }).click();
  await page.getByRole('button', { name: 'Put The missing umbrella into the bin' }).click();
  await expect(page.getByText('“The missing umbrella” is in the bin.', { exact: false })).toBeVisible();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Open a file' }).click()]);
  await chooser.setFiles(copy);
  await expect(page.getByRole('heading', { level: 1, name: 'The missing umbrella' })).toBeVisible();
  await expect(card(page, 'The bell over')).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe(text);
  await expect(page.getByText('Saved, nothing changed since.')).toBeVisible();
});

const STORY = 'It has rained since noon, and nobody in the queue has smiled for an hour or so.';
/** What is written is safe this long after, in milliseconds. */
const SAFE_AFTER = 2_000;

test('the power goes in the middle of a word: what was written two seconds before is offered again', async ({ page, program: app, context }) => {
  test.slow();
  const text = `${JSON.stringify(documentWith({ id: 'mine', title: 'Mine', beats: { end: END } }), null, 2)}\n`;
  await writeOwnScenario(app, 'mine', text);
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await page.goto(`${app.origin}/#/staff/studio/mine`);
  const summary = form(page).getByLabel('Summary');
  await summary.click();
  const typed: number[] = [];
  const began = performance.now();
  while (performance.now() - began < 2 * SAFE_AFTER) {
    await page.keyboard.type(STORY.charAt(typed.length % STORY.length), { delay: 40 });
    typed.push(performance.now());
  }
  const killed = performance.now();
  await app.kill();
  await page.close();
  await app.restart();

  const again = await context.newPage();
  await again.goto(app.address);
  await enterStaffArea(again);
  await again.goto(`${app.origin}/#/staff/studio/mine`);
  await expect(again.getByRole('region', { name: 'There are changes that were never saved' })).toBeVisible();
  const kept = await form(again).getByLabel('Summary').inputValue();
  expect(STORY.repeat(9).startsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(typed.filter((at) => at < killed - SAFE_AFTER).length);
  expect(await readFile(path.join(app.dataFolder, 'scenarios', 'mine.scenario.json'), 'utf8')).toBe(text);
});
