import type { Locator, Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { drag, middle } from '#tests/support/pointer.ts';
import { views } from '#tests/support/runs.ts';
import { choiceWith, documentWith } from '#tests/support/scenarios.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

// Four panes stand beside the graph's: it is written where there is room for all of them.
test.use({ viewport: { width: 1680, height: 1050 } });

const STORY = documentWith({
  id: 'umbrella',
  title: 'The umbrella',
  start: 'rain-on-glass',
  beats: {
    'rain-on-glass': {
      lines: [{ who: 'kim', say: 'I left my umbrella here. A blue one.' }],
      timer: { seconds: 20, choice: 'say-nothing' },
      choices: [
        choiceWith('look', { say: 'Let me look in the back for you.', grade: 'dazzles', to: 'found-it' }),
        choiceWith('shrug', { say: 'People leave all sorts of things.', grade: 'falls-short', to: 'door-shuts' }),
        { id: 'say-nothing', do: 'You say nothing.', silent: true, grade: 'falls-short', why: 'Kim still has no umbrella.', to: 'door-shuts' },
      ],
    },
    'found-it': { lines: [{ who: 'kim', say: 'That is the one!' }], ending: { title: 'Dry on the way home', tone: 'good' } },
    'door-shuts': { lines: [], ending: { title: 'The door shuts', tone: 'bad' } },
  },
});

const card = (page: Page, name: string): Locator => page.locator('.react-flow__node').filter({ hasText: name });
const told = (page: Page): Locator => page.locator('.studio-graph [role="status"].sr-only');

/** How far something lies from something else on the screen, to the pixel. */
async function apart(one: Locator, other: Locator): Promise<string> {
  const [from, to] = [await middle(one), await middle(other)];
  return `${Math.round(to.x - from.x)} ${Math.round(to.y - from.y)}`;
}

async function openGraph(page: Page, app: WebApp): Promise<Locator> {
  await writeOwnScenario(app, 'umbrella', JSON.stringify(STORY, null, 2));
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Studio', 'Scenario studio');
  await page.getByRole('link', { name: 'The umbrella' }).click();
  await page.getByRole('tab', { name: 'Graph' }).click();
  return page.getByRole('application', { name: 'Graph of the beats' });
}

test('a story is written on the graph by mouse, and every step is taken back', async ({ page, app }) => {
  test.slow();
  const graph = await openGraph(page, app);
  await expect(card(page, 'rain-on-glass')).toContainText('Kim: I left my umbrella here. A blue one.');
  await expect(card(page, 'rain-on-glass')).toContainText('20 s');
  await expect(card(page, 'found-it')).toContainText('Good ending');
  await look(page, 'studio-graph');

  // From a choice to an empty place: a new beat, which lies there.
  const room = await graph.boundingBox();
  if (room === null) throw new Error('The graph is not in sight.');
  const handle = card(page, 'rain-on-glass').locator('[data-handleid="choice-1"]');
  await drag(page, await middle(handle), { x: room.x + room.width * 0.6, y: room.y + 60 });
  const added = page.locator('.react-flow__node').filter({ hasText: 'No words yet' });
  await expect(added).toBeInViewport();
  await expect(page.locator('.react-flow__edge')).toHaveCount(3);

  // From the choice back to a beat that is there.
  await drag(page, await middle(handle), await middle(card(page, 'found-it')));
  await expect(told(page)).toHaveText(/^Choice 2 of 3: “People leave .* Leads to Dry on the way home\./);

  // The new beat goes, and comes back where it lay.
  const lay = await apart(card(page, 'rain-on-glass'), added);
  await added.click();
  await page.keyboard.press('Delete');
  await expect(added).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(added).toHaveCount(1);
  expect(await apart(card(page, 'rain-on-glass'), added)).toBe(lay);
  await page.keyboard.press('Control+z');
  await expect(told(page)).toHaveText(/Leads to New beat\./);
  await page.keyboard.press('Control+z');
  await expect(added).toHaveCount(0);
});

test('a card stays where it was dragged to, and keys go along the lines', async ({ page, app }) => {
  test.slow();
  const graph = await openGraph(page, app);
  const ending = card(page, 'door-shuts');
  const from = await middle(ending);
  const kept = page.waitForResponse((response) => response.url().includes('keepDraft') && response.ok());
  await drag(page, from, { x: from.x - 40, y: from.y + 60 });
  await kept;
  const put = await apart(card(page, 'found-it'), ending);
  await page.reload();
  await page.getByRole('tab', { name: 'Graph' }).click();
  await expect(ending).toBeVisible();
  expect(await apart(card(page, 'found-it'), ending)).toBe(put);

  await graph.focus();
  await page.keyboard.press('Home');
  await expect(told(page)).toHaveText(/^Beat “I left my umbrella here/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(told(page)).toHaveText(/^Choice 2 of 3/);
  await page.keyboard.press('ArrowRight');
  await expect(told(page)).toHaveText(/^Beat “The door shuts/);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByLabel('Find on the graph').fill('umbrella');
  await expect(page.getByText('1 beat found. Enter goes to it.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(told(page)).toHaveText(/^Beat “I left my umbrella here/);

  // Away from the start, and back to it.
  await graph.focus();
  await page.keyboard.press('ArrowRight');
  await expect(told(page)).toHaveText(/^Beat “Dry on the way home/);
  await page.getByRole('button', { name: 'Show all' }).click();
  for (const name of ['rain-on-glass', 'found-it', 'door-shuts']) await expect(card(page, name)).toBeInViewport({ ratio: 0.99 });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await expect(told(page)).toHaveText(/^Beat “I left my umbrella here/);
  await expect(card(page, 'rain-on-glass')).toBeInViewport({ ratio: 0.99 });
});

const SMALL = [
  { name: 'phone', size: { width: 360, height: 740 }, text: '100%' },
  { name: 'large-text', size: { width: 640, height: 720 }, text: '200%' },
] as const;

for (const { name, size, text } of views(SMALL, [])) {
  test(`the graph on a small screen: ${name}`, async ({ page, app }) => {
    test.slow();
    await openGraph(page, app);
    await page.setViewportSize(size);
    await page.evaluate((letters) => (document.documentElement.style.fontSize = letters), text);
    await expect(page.locator('.react-flow__node').first()).toBeVisible();
    await look(page, `studio-graph-${name}`);
  });
}
