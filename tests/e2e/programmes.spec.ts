import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { bundledProgramme } from '#tests/support/bundled.ts';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { Player } from '#tests/support/player.ts';
import { fullProgramme, programmeWith, weekWith } from '#tests/support/programmes.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';


const BUNDLED = bundledProgramme();

const WEEK_FOUR = 'Go the extra mile';

/** Ways to look at the screens. */
const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 720 }, text: 100 },
  { name: 'narrow', size: { width: 320, height: 640 }, text: 100 },
  { name: 'large-text', size: { width: 1280, height: 720 }, text: 200 },
  { name: 'narrow-large-text', size: { width: 320, height: 640 }, text: 200 },
] as const;

const SHOP = documentWith({
  id: 'shop',
  title: 'The corner shop',
  beats: { one: { choices: [choiceWith('help', { grade: 'meets' }), choiceWith('wow', { grade: 'dazzles' })] }, end: END },
  bar: { dazzles: 1, surprises: 0 },
});

function namesInBundled() {
  return {
    principles: [...new Set(BUNDLED.weeks.flatMap(({ principles }) => principles))],
    scenarios: BUNDLED.weeks.flatMap(({ scenarios }) => scenarios.map(({ scenario }) => scenario)),
  };
}

async function writeOwnProgramme(app: WebApp, id: string, document: unknown): Promise<void> {
  const folder = path.join(app.dataFolder, 'scenarios', 'programmes');
  await mkdir(folder, { recursive: true });
  const text = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
  await writeFile(path.join(folder, `${id}.programme.json`), text);
}

/** How many pages it takes to print the page as it stands. */
async function printedPages(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  // The margins are the page's own, as they are when a person prints.
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const { name, size, text } of views(VIEWS, ['narrow-large-text'])) {
  test(`the programme and its sheets can be used by everybody: ${name}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(size);
    const player = await Player.sitDown(page, app);
    await player.addName('Ana Lima');
    await page.getByRole('link', { name: 'Settings' }).click();
    const slider = page.getByRole('slider', { name: 'Text size' });
    for (let percent = 100; percent < text; percent += 10) await slider.press('ArrowRight');
    await page.getByRole('link', { name: 'Programmes' }).click();
    await expect(player.heading(BUNDLED.title)).toBeFocused();
    await look(page, `${name}/30-programme`);
    await page.getByRole('link', { name: /^Week 5/ }).scrollIntoViewIfNeeded();
    await look(page, `${name}/33-map`);
    const week = page.getByRole('article', { name: WEEK_FOUR });
    await week.scrollIntoViewIfNeeded();
    await look(page, `${name}/31-programme-week`);
    await week.getByRole('link', { name: 'Sheet for the team meeting' }).click();
    await expect(player.heading(WEEK_FOUR)).toBeFocused();
    await look(page, `${name}/32-sheet`);
    await page.getByRole('link', { name: 'Back to the programme' }).click();
    await expect(player.heading(BUNDLED.title)).toBeVisible();
  });
}

test('a week tells its principles by name, its standards by number, and leads to its scenarios', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.getByRole('link', { name: 'Programmes' }).click();
  await expect(page.getByRole('article')).toHaveCount(BUNDLED.weeks.length);
  const week = page.getByRole('article', { name: `Week 4: ${WEEK_FOUR}` });
  await expect(week.getByText('Earn their loyalty')).toBeVisible();
  const numbers = await week
    .locator('section', { has: page.getByRole('heading', { name: 'Standards' }) })
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => (item instanceof HTMLLIElement ? item.value : null)));
  expect(numbers).toEqual([16, 17, 18, 19, 20]);
  await week.getByRole('link', { name: 'One more thing', exact: true }).click();
  await expect(player.heading('One more thing')).toBeVisible();
});

test('the weeks lie on a map that says where one stands, and leads to each of them', async ({ app, page }) => {
  test.slow();
  await writeOwnScenario(app, 'shop', JSON.stringify(SHOP));
  const weeks = [
    weekWith({ scenarios: [{ scenario: 'shop' }] }),
    weekWith({ theme: 'Ask first', scenarios: [{ scenario: 'shop', pass: 'A' }] }),
    weekWith({ theme: 'Say yes' }),
  ];
  await writeOwnProgramme(app, 'own', programmeWith({ id: 'own', title: 'Our own', weeks }));
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  const map = page.getByRole('navigation', { name: 'The weeks on a map' });
  const place = (name: string) => map.getByRole('link', { name });
  await page.getByRole('link', { name: 'Programmes' }).click();
  await page.getByRole('link', { name: 'Our own' }).click();
  await expect(map.getByRole('link')).toHaveCount(3);
  await expect(place('Week 1 Own the mistake 0 of 1 passed You are here')).toHaveAttribute('aria-current', 'step');
  await place('Week 3 Say yes 0 of 1 passed').click();
  await expect(page.getByRole('heading', { name: 'Week 3: Say yes' })).toBeFocused();
  await page.getByRole('link', { name: 'The corner shop', exact: true }).first().click();
  await player.playForTheRecord();
  await player.readOn();
  await player.takeByNumber('Choice help');
  await player.readOn();
  await page.getByRole('link', { name: 'Programmes' }).click();
  await page.getByRole('link', { name: 'Our own' }).click();
  await expect(place('Week 1 Own the mistake 1 of 1 passed')).not.toContainText('You are here');
  await expect(place('Week 2 Ask first 0 of 1 passed You are here')).toBeVisible();
  await look(page, 'desktop/34-map');
});

test('every week is one page, on A4 and on Letter, without anything of the screen around it', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  for (const [at, { theme }] of BUNDLED.weeks.entries()) {
    await page.goto(`${app.origin}/#/programmes/${BUNDLED.id}/weeks/${at + 1}/sheet`);
    await expect(player.heading(theme)).toBeVisible();
    await expect(page.getByText('One moment…')).toHaveCount(0);
    expect(await printedPages(page, 'A4'), theme).toBe(1);
    expect(await printedPages(page, 'Letter'), theme).toBe(1);
    const size = await page.getByRole('article').evaluate((sheet) => sheet.style.getPropertyValue('--sheet-size'));
    expect(Number.parseFloat(size), `${theme} is printed in a size that reads well`).toBeGreaterThanOrEqual(8);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
});

test('a week with as much in it as the format allows is one page too', async ({ app, page }) => {
  await writeOwnProgramme(app, 'full', fullProgramme('full', namesInBundled()));
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.goto(`${app.origin}/#/programmes/full/weeks/1/sheet`);
  await expect(page.getByRole('article')).toBeVisible();
  expect(await printedPages(page, 'A4')).toBe(1);
  expect(await printedPages(page, 'Letter')).toBe(1);
});

test('the button prints', async ({ app, page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-asked-to-print', '');
  });
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.goto(`${app.origin}/#/programmes/${BUNDLED.id}/weeks/4/sheet`);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-asked-to-print');
});

test('a week that is not there says so, and so does a programme', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  for (const week of ['0', '6', '99', 'x', '1e1']) {
    await page.goto(`${app.origin}/#/programmes/${BUNDLED.id}/weeks/${week}/sheet`);
    await expect(page.getByText('The programme has no such week.')).toBeVisible();
  }
  await page.goto(`${app.origin}/#/programmes/none`);
  await expect(page.getByRole('alert')).toContainText('The programme could not be read.');
});

test('progress is the best grade so far against what the week asks for', async ({ app, page }) => {
  test.slow();
  await writeOwnScenario(app, 'shop', JSON.stringify(SHOP));
  const week = weekWith({ scenarios: [{ scenario: 'shop', pass: 'A' }, { scenario: 'gone' }] });
  await writeOwnProgramme(app, 'own', programmeWith({ id: 'own', title: 'Our own', weeks: [week] }));
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  const open = async () => {
    await page.getByRole('link', { name: 'Programmes' }).click();
    await page.getByRole('link', { name: 'Our own' }).click();
  };
  const shop = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'The corner shop', exact: true }) }).last();
  await open();
  await expect(shop).toContainText('Only an A passes.');
  await expect(page.getByText('This scenario is not open yet. Ask your trainer.')).toBeVisible();
  for (const [words, told] of [
    ['Choice help', 'Best so far: Met expectations'],
    ['Choice wow', 'Best so far: Dazzled'],
  ] as const) {
    await shop.getByRole('link', { name: 'The corner shop', exact: true }).click();
    await player.playForTheRecord();
    await player.readOn();
    await player.takeByNumber(words);
    await player.readOn();
    await page.getByRole('link', { name: 'Back to scenarios' }).first().click();
    await open();
    await expect(shop).toContainText(told);
  }
  await expect(shop).toContainText('Passed.');
  await expect(page.getByText('1 of 2 scenarios passed.')).toBeVisible();
});

test('a programme that is written, broken and mended shows without a reload', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await writeOwnProgramme(app, 'own', '{\n  "format": 1,\n  "id": "own",\n  "tilte": "Our own"\n}\n');
  await page.getByRole('link', { name: 'Programmes' }).click();
  const broken = page.getByRole('article').filter({ hasText: 'own.programme.json' });
  await expect(broken).toContainText(/Line 4, column \d+:/);
  await expect(broken).toContainText('title');
  await writeOwnProgramme(app, 'own', programmeWith({ id: 'own', title: 'Our own' }));
  await expect(page.getByRole('link', { name: 'Our own' })).toBeVisible();
  await expect(broken).toHaveCount(0);
});
