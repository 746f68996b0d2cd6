import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/web-app.ts';


const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 800 }, textSize: 100 },
  { name: 'narrow', size: { width: 360, height: 740 }, textSize: 100 },
  { name: 'large-text', size: { width: 640, height: 720 }, textSize: 200 },
] as const;

const SHOP = documentWith({
  id: 'shop',
  title: 'The corner shop',
  summary: 'A parcel that never came.',
  minutes: 3,
  beats: { one: { choices: [choiceWith('go')] }, end: END },
});

test('a scenario file that is written, broken and mended shows at once, without a reload', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: 'The corner shop' }) });

  await writeOwnScenario(app, 'shop', JSON.stringify(SHOP));
  await expect(card).toContainText('A parcel that never came.');
  await expect(card).toContainText('with Kim');
  await expect(card).toContainText('about 3 minutes');

  await writeOwnScenario(app, 'shop', JSON.stringify({ ...SHOP, summary: 'It came after all.' }));
  await expect(card).toContainText('It came after all.');

  await writeOwnScenario(app, 'shop', `{\n  "format": 1,\n  "id": "shop",\n  "tilte": "The corner shop"\n}\n`);
  const broken = page.getByRole('article').filter({ hasText: 'shop.scenario.json' });
  await expect(broken).toContainText(/Line 4, column \d+:/);
  await expect(broken).toContainText('title');
  await expect(card).toHaveCount(0);
  await expect(page.getByRole('link', { name: routeTo('missing-dressing', 'A').scenario.title })).toBeVisible();

  await writeOwnScenario(app, 'shop', JSON.stringify(SHOP));
  await expect(card).toContainText('A parcel that never came.');
  await expect(broken).toHaveCount(0);
});

test('a card says how one stands with the scenario: new, in progress, the best grade', async ({ app, page }) => {
  await writeOwnScenario(app, 'shop', JSON.stringify({ ...SHOP, bar: { dazzles: 0, surprises: 0 } }));
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: 'The corner shop' }) });
  await expect(card).toContainText('New');

  await player.start('The corner shop');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Leave for now' }).click();
  await expect(card).toContainText('In progress');
  await card.getByRole('link', { name: 'Go on' }).click();
  await player.readOn();
  await player.chooseByNumber('Choice go');
  await player.skipQuestion();
  await expect(player.heading('Dazzled (grade A)')).toBeVisible();
  await page.getByRole('link', { name: 'Back to scenarios' }).first().click();
  await expect(card).toContainText('Best so far: Dazzled');
});

test('an attempt goes on with the scenario it began with, though the file has changed', async ({ app, page }) => {
  await writeOwnScenario(app, 'shop', JSON.stringify(SHOP));
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start('The corner shop');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Leave for now' }).click();
  const changed = { ...SHOP, beats: { one: { choices: [choiceWith('go', { say: 'Quite another thing' })] }, end: END } };
  await writeOwnScenario(app, 'shop', JSON.stringify({ ...changed, summary: 'Rewritten.' }));
  await expect(page.getByText('Rewritten.')).toBeVisible();
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(player.choice('Choice go')).toBeVisible();
});

test('before play one reads the part and the customer, and sets variant and timers', async ({ app, page }) => {
  const { scenario } = routeTo('missing-dressing', 'A');
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.getByRole('link', { name: scenario.title }).click();
  await expect(page.getByText(scenario.role)).toBeVisible();
  const [id, variant] = [...scenario.variants][0] ?? [];
  const about = variant?.about ?? '';
  await page.getByRole('radio').nth(1).check();
  await expect(page.getByText(about).first()).toBeVisible();
  await page.getByLabel('Timers').selectOption('2');
  const started = page.waitForRequest(/attempts\/start/);
  await player.practise();
  expect((await started).postDataJSON()).toMatchObject({ json: { variant: id, timerFactor: 2 } });
  await player.readOn();
  await expect(page.getByRole('timer')).toHaveText(/^(60|59|58) seconds left$/);
});

test('scenarios are found by words and filters, which stay while one moves about', async ({ app, page }) => {
  await writeOwnScenario(app, 'shop', JSON.stringify({ ...SHOP, bar: { dazzles: 0, surprises: 0 } }));
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  const finder = page.getByRole('search', { name: 'Find a scenario' });
  const words = finder.getByLabel('Search the scenarios');
  const count = finder.getByRole('status');
  const cards = page.getByRole('main').getByRole('article');
  const card = cards.filter({ has: page.getByRole('link', { name: 'The corner shop' }) });
  await expect(count).toHaveText(/^\d+ scenarios$/);
  const all = await cards.count();

  await words.fill('PARCEL kim');
  await expect(count).toHaveText(`1 of ${all} scenarios`);
  await expect(card).toBeVisible();
  await card.getByRole('link').click();
  await expect(player.heading('The corner shop')).toBeFocused();
  await page.getByRole('link', { name: 'Scenarios', exact: true }).click();
  await expect(words).toHaveValue('PARCEL kim');
  await expect(cards).toHaveCount(1);

  await finder.getByLabel('How far you are').selectOption('Dazzled (A)');
  await expect(count).toContainText('No scenario fits');
  await expect(cards).toHaveCount(0);
  await finder.getByRole('button', { name: 'Clear the search' }).press('Enter');
  await expect(words).toBeFocused();
  await expect(cards).toHaveCount(all);

  await finder.getByLabel('Where it plays').selectOption('Library');
  await finder.getByLabel('What it practises').selectOption('Be consistent');
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText('Practises: ');
  await page.getByRole('link', { name: 'Switch player' }).click();
  await player.addName('Ben');
  await expect(cards).toHaveCount(all);
});

for (const { name, size, textSize } of views(VIEWS, ['large-text'])) {
  test(`everybody can search: ${name}`, async ({ app, page }) => {
    await page.setViewportSize(size);
    const player = await Player.sitDown(page, app);
    await player.addName('Ana');
    if (textSize > 100) {
      await page.getByRole('link', { name: 'Settings' }).click();
      const slider = page.getByRole('slider', { name: 'Text size' });
      for (let percent = 100; percent < textSize; percent += 10) await slider.press('ArrowRight');
      await page.getByRole('link', { name: 'Scenarios', exact: true }).click();
    }
    await expect(page.getByRole('article').first()).toBeVisible();
    await look(page, `${name}/10-catalogue`);
    const toggle = page.getByRole('button', { name: /^Filters/ });
    if (await toggle.isVisible()) await toggle.press('Enter');
    await page.getByLabel('Where it plays').selectOption('Bank');
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('search').scrollIntoViewIfNeeded();
    await look(page, `${name}/11-catalogue-found`);
    await page.getByLabel('Search the scenarios').fill('no such words');
    await expect(page.getByRole('status').filter({ hasText: 'No scenario fits' })).toBeVisible();
    await look(page, `${name}/12-catalogue-none`);
  });
}

test('a new place starts at its top, and Back stands where one was', async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
  const link = page.getByRole('article').nth(12).getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const before = await scrolled();
  expect(before).toBeGreaterThan(1_000);
  const title = await link.innerText();
  await link.click();
  await expect(player.heading(title)).toBeFocused();
  expect(await scrolled()).toBe(0);

  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(scrolled).toBe(before);
  await page.goForward();
  await expect(player.heading(title)).toBeFocused();
  await page.getByRole('link', { name: 'Scenarios', exact: true }).click();
  await expect(player.heading(/meet/)).toBeFocused();
  expect(await scrolled()).toBe(0);

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Credits' }).click();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect.poll(scrolled).toBeGreaterThan(200);
  const far = await scrolled();
  await page.goBack();
  await expect(player.heading('Settings')).toBeVisible();
  await page.goForward();
  await expect.poll(scrolled).toBe(far);
});
