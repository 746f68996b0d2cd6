import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { expect, test } from '#tests/support/web-app.ts';


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
