import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Earlier, furnish as furnishFolder } from '#tests/support/furnish.ts';
import { look } from '#tests/support/look.ts';
import { programmeWith, weekWith } from '#tests/support/programmes.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test as base, WebApp } from '#tests/support/web-app.ts';

/** Ways to look at the screens. */
const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 800 }, textSize: 100 },
  { name: 'narrow', size: { width: 320, height: 740 }, textSize: 100 },
  { name: 'large-text', size: { width: 640, height: 720 }, textSize: 200 },
] as const;

const beat = (to: string, say: string) => ({
  lines: [{ who: 'kim', say }],
  choices: [
    choiceWith('fix', { say: 'Here it is.', meets: ['help'], shows: ['fix-the-core'], why: 'It was what they came for.', to }),
    choiceWith('wow', { say: 'And a little something.', grade: 'dazzles', shows: ['do-the-unexpected'], to }),
    choiceWith('shrug', {
      say: 'Not my counter.',
      grade: 'falls-short',
      shows: ['own-the-mistake'],
      why: 'They have nobody left to ask.',
      to,
    }),
    choiceWith('own', { say: 'That was our mistake.', shows: ['own-the-mistake'], why: 'Said once, and plainly.', to }),
  ],
});

const story = (id: string, title: string, name: string) =>
  documentWith({
    id,
    title,
    cast: { kim: { name } },
    needs: { help: 'Help' },
    start: 'one',
    beats: { one: beat('two', 'Hello?'), two: beat('three', 'And now?'), three: beat('end', 'So?'), end: END },
  });

const PROGRAMME = programmeWith({
  id: 'short',
  title: 'A short programme',
  weeks: [
    weekWith({ scenarios: [{ scenario: 'shop' }] }),
    weekWith({ theme: 'Keep at it', scenarios: [{ scenario: 'desk', pass: 'A' }] }),
  ],
});

/** The web shell on a data folder in which something has happened already. */
const test = base.extend<{ furnished: (work: (earlier: Earlier) => Promise<unknown>) => Promise<WebApp> }>({
  furnished: async ({ dataFolder }, use) => {
    const apps: WebApp[] = [];
    await use(async (work) => {
      const folder = dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'extra-mile-e2e-')));
      await furnish(folder, work);
      const app = await WebApp.start(folder);
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.dispose();
  },
});


async function furnish(folder: string, work: (earlier: Earlier) => Promise<unknown>): Promise<void> {
  await mkdir(path.join(folder, 'scenarios', 'programmes'), { recursive: true });
  for (const document of [story('shop', 'The corner shop', 'Ada'), story('desk', 'The front desk', 'Bo')]) {
    await writeFile(path.join(folder, 'scenarios', `${String(document['id'])}.scenario.json`), JSON.stringify(document));
  }
  await writeFile(path.join(folder, 'scenarios', 'programmes', 'short.programme.json'), JSON.stringify(PROGRAMME));
  await furnishFolder(folder, work);
}

/** Longer than the moment in which a press still means what stood there before. */
const A_MOMENT_MS = 600;

async function signIn(page: Page, app: WebApp, name: string): Promise<void> {
  await page.clock.install();
  await page.goto(app.address);
  await page.getByRole('button', { name }).click();
  await expect(page.getByText(`Playing as ${name}`)).toBeVisible();
}

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

const offer = (page: Page) => page.getByRole('region', { name: 'A moment for today (90 seconds)' });

async function pagesPrinted(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const { name, size, textSize } of views(VIEWS, ['large-text'])) {
  test(`everybody can use it: ${name}`, async ({ furnished, page }) => {
    test.slow();
    const app = await furnished(async ({ services, person, play }) => {
      await services.settings.set({ textSize, reducedMotion: 'on' });
      const ana = await person('Ana');
      await play(ana, 'shop', 'fix,fix,wow');
      await play(ana, 'desk', 'shrug,fix,fix');
      await play(ana, 'desk', 'fix,fix,wow');
      await services.kudos.send(await person('Ben Adams'), ana, 'Thank you for staying with the lady and her broken umbrella.');
    });
    await page.setViewportSize(size);
    await signIn(page, app, 'Ana');
    const dialog = page.getByRole('dialog', { name: 'A note for you' });
    await expect(dialog).toBeVisible();
    await look(page, `${name}/80-kudos-greeting`);
    await dialog.getByRole('button', { name: 'Put it away' }).click();
    await expect(dialog).toBeHidden();
    await expect(offer(page)).toBeVisible();
    await offer(page).scrollIntoViewIfNeeded();
    await look(page, `${name}/81-moment-offer`);
    await offer(page).getByRole('link', { name: 'Take the moment' }).click();
    await expect(title(page, 'A moment for today')).toBeFocused();
    await expect(page.getByRole('heading', { name: 'What do you do?' })).toBeVisible();
    await look(page, `${name}/82-moment`);
    await page.clock.fastForward(A_MOMENT_MS);
    await page.getByRole('button', { name: 'Not my counter.' }).click();
    await expect(page.getByRole('heading', { name: 'Fell short' })).toBeFocused();
    await look(page, `${name}/83-moment-result`);
    await page.getByRole('link', { name: 'Recognition' }).click();
    await expect(page.getByRole('article', { name: 'First the core, then the surprise' })).toBeVisible();
    await look(page, `${name}/84-recognition`);
    const who = page.getByRole('combobox', { name: 'Who is it for?' });
    await who.fill('be');
    await who.press('ArrowDown');
    await expect(page.getByRole('option', { name: 'Ben Adams' })).toHaveAttribute('aria-selected', 'true');
    await look(page, `${name}/85-thank-names`);
    await who.fill('Nobody');
    await page.getByRole('button', { name: 'Send the note' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Nobody here is called' })).toBeVisible();
    await look(page, `${name}/85-thank`);
    await page.goto(`${app.origin}/#/programmes/short`);
    await page.getByRole('link', { name: 'Certificate' }).click();
    await expect(title(page, 'Certificate')).toBeFocused();
    await look(page, `${name}/86-certificate`);
  });
}

test('a weak principle is offered as one moment, which is answered once and comes up another day', async ({ furnished, page }) => {
  const app = await furnished(async ({ person, play }) => play(await person('Ana'), 'shop', 'shrug,fix,own', 'practice'));
  await signIn(page, app, 'Ana');
  await expect(offer(page)).toContainText('Own the mistake');
  await page.clock.pauseAt(Date.now() + 60_000);
  await offer(page).getByRole('link', { name: 'Take the moment' }).press('Enter');
  await expect(title(page, 'A moment for today')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'The corner shop' })).toBeVisible();
  const own = page.getByRole('button', { name: 'That was our mistake.' });
  const number = (await own.getAttribute('aria-keyshortcuts')) ?? '';
  await expect(own).toHaveText(new RegExp(`^${number}`));
  // Within half a second of the choices a press means what stood there before them.
  await page.keyboard.press(number);
  await own.press('Enter');
  await page.clock.fastForward(A_MOMENT_MS);
  await page.clock.resume();
  await expect(own).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('9');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listitem').getByRole('button').and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press(number);
  await expect(page.getByRole('heading', { name: 'Met expectations' })).toBeFocused();
  await expect(page.getByText('Said once, and plainly.')).toBeVisible();
  await expect(page.getByText(/^It comes up again on .*20\d\d/)).toBeVisible();
  await page.getByRole('link', { name: 'Done for today' }).click();
  await expect(title(page, /meet/)).toBeFocused();
  await expect(offer(page)).toHaveCount(0);
  await page.goto(`${app.origin}/#/review`);
  await expect(page.getByText('Nothing to go over today.')).toBeVisible();
});

test('“Not now” holds for this window, a reload included, and the moment can still be taken later', async ({ furnished, page, context }) => {
  const app = await furnished(async ({ person, play }) => play(await person('Ana'), 'shop', 'shrug,fix,fix', 'practice'));
  await signIn(page, app, 'Ana');
  await offer(page).getByRole('button', { name: 'Not now' }).click();
  await expect(offer(page)).toHaveCount(0);
  await expect(title(page, /meet/)).toBeFocused();
  await page.reload();
  await expect(page.getByRole('link', { name: 'The corner shop' })).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
  const other = await context.newPage();
  await other.goto(app.origin);
  await other.getByRole('button', { name: 'Ana' }).click();
  await expect(offer(other)).toBeVisible();
});

test('who has nothing to go over is offered nothing', async ({ furnished, page }) => {
  const app = await furnished(async ({ person, play }) => play(await person('Ana'), 'shop', 'fix,fix,wow'));
  await signIn(page, app, 'Ana');
  await expect(page.getByRole('link', { name: 'The corner shop' })).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test('what was shown leads to the attempt that showed it, and nothing is told as missing', async ({ furnished, page }) => {
  const app = await furnished(async ({ person, play }) => {
    const ana = await person('Ana');
    await person('Ben');
    await play(ana, 'shop', 'fix,fix,wow');
  });
  await signIn(page, app, 'Ana');
  await page.getByRole('link', { name: 'Recognition' }).click();
  const shown = page.getByRole('region', { name: 'What you have shown' });
  await expect(shown.getByRole('article')).toHaveCount(1);
  await shown.getByRole('link', { name: 'The corner shop' }).click();
  await expect(title(page, /^Dazzled/)).toBeVisible();

  await page.getByRole('link', { name: 'Switch player' }).click();
  await page.getByRole('button', { name: 'Ben' }).click();
  await page.getByRole('link', { name: 'Recognition' }).click();
  await expect(shown.getByText('Nothing to tell yet.')).toBeVisible();
  await expect(shown.getByRole('article')).toHaveCount(0);
});

test('a note of thanks is sent by typing, shown once when its reader signs in, and stays readable', async ({ furnished, page }) => {
  const app = await furnished(async ({ person }) => {
    await person('Ana');
    await person('Ben Adams');
  });
  await signIn(page, app, 'Ana');
  await page.getByRole('link', { name: 'Recognition' }).click();
  const send = page.getByRole('button', { name: 'Send the note' });
  const who = page.getByRole('combobox', { name: 'Who is it for?' });
  const names = page.getByRole('listbox', { name: 'Names found' });
  await send.click();
  await expect(who).toBeFocused();
  await expect(who).toHaveAccessibleDescription(/^Type the name of the person/);
  await expect(page.getByLabel('Your note')).toHaveAccessibleDescription(/^Write a few words/);
  await who.fill('Ana');
  await send.click();
  await expect(who).toBeFocused();
  await expect(who).toHaveAccessibleDescription(/^“Ana” is you/);

  await who.fill('');
  await who.pressSequentially('a');
  await expect(names).toBeHidden();
  await who.pressSequentially('d');
  await expect(names.getByRole('option')).toHaveText(['Ben Adams']);
  await expect(who).toHaveAttribute('aria-expanded', 'true');
  await who.press('Escape');
  await expect(names).toBeHidden();
  await expect(who).toHaveValue('ad');
  await who.press('ArrowUp');
  const option = names.getByRole('option', { name: 'Ben Adams' });
  await expect(who).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await who.press('Enter');
  await expect(who).toHaveValue('Ben Adams');
  await expect(names).toBeHidden();
  await expect(page.getByText('is sent')).toHaveCount(0);
  await send.click();
  await expect(page.getByLabel('Your note')).toBeFocused();
  await page.getByLabel('Your note').fill('You kept your word to Mr Ode.\nThank you.');
  await send.click();
  await expect(page.getByText('Your note to Ben Adams is sent.')).toBeVisible();
  await expect(page.getByLabel('Your note')).toHaveValue('');

  await page.getByRole('link', { name: 'Switch player' }).click();
  await page.getByRole('button', { name: 'Ben Adams' }).click();
  const dialog = page.getByRole('dialog', { name: 'A note for you' });
  await expect(dialog).toContainText('You kept your word to Mr Ode.');
  await expect(dialog).toContainText('From Ana');
  await expect(page.getByRole('heading', { name: 'A note for you' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Put it away' }).press('Enter');
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(page.getByRole('link', { name: 'The corner shop' })).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'Recognition' }).click();
  await expect(page.getByRole('region', { name: 'Notes to you' })).toContainText('You kept your word to Mr Ode.');
});

test('a finished programme has a certificate of one page; one that is not has none', async ({ furnished, page }) => {
  const app = await furnished(async ({ person, play }) => {
    const ana = await person('Ana María del Carmen Ortiz Villanueva de la Fuente');
    const ben = await person('Ben');
    await play(ana, 'shop', 'fix,fix,fix');
    await play(ana, 'desk', 'fix,fix,wow');
    await play(ben, 'shop', 'fix,fix,wow');
  });
  await signIn(page, app, 'Ben');
  await page.goto(`${app.origin}/#/programmes/short`);
  await expect(title(page, 'A short programme')).toBeVisible();
  await expect(page.getByText('1 of 2 scenarios passed.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Certificate' })).toHaveCount(0);
  await page.goto(`${app.origin}/#/programmes/short/certificate`);
  await expect(page.getByText('The certificate is here once every scenario')).toBeVisible();

  await page.getByRole('link', { name: 'Switch player' }).click();
  await page.getByRole('button', { name: 'Ana María' }).click();
  await expect(page.getByText('Playing as Ana María')).toBeVisible();
  await page.goto(`${app.origin}/#/programmes/short`);
  await page.getByRole('link', { name: 'Certificate' }).click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('Ana María del Carmen Ortiz Villanueva de la Fuente');
  await expect(paper).toContainText('A short programme');
  await expect(paper).toContainText('Keep at it');
  await expect(paper).toContainText(String(new Date().getFullYear()));
  await expect(paper).toContainText('Own the mistake');
  // What stands on paper only comes from main, too.
  await expect(page.locator('.proof-stamp')).toBeAttached();
  expect(await pagesPrinted(page, 'A4')).toBe(1);
  expect(await pagesPrinted(page, 'Letter')).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
});
