import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Earlier, furnish } from '#tests/support/furnish.ts';
import { look } from '#tests/support/look.ts';
import { Player } from '#tests/support/player.ts';
import { programmeWith, weekWith } from '#tests/support/programmes.ts';
import { type Route, routeTo } from '#tests/support/routes.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test as base, WebApp } from '#tests/support/web-app.ts';

/** Three windows: a desk, a telephone, and half a screen for someone who reads large letters. */
const VIEWS = [
  { name: 'desk', size: { width: 1280, height: 800 }, textSize: 100 },
  { name: 'phone', size: { width: 360, height: 740 }, textSize: 100 },
  { name: 'large-text', size: { width: 640, height: 720 }, textSize: 200 },
] as const;

const DAY_MS = 86_400_000;

const FINISHED = programmeWith({
  id: 'short',
  title: 'Two first weeks',
  summary: 'A lunch without its dressing, and a cake for somebody else.',
  weeks: [
    weekWith({ theme: 'Own the mistake', scenarios: [{ scenario: 'missing-dressing' }] }),
    weekWith({ theme: 'Then surprise them', scenarios: [{ scenario: 'first-minute' }] }),
  ],
});

const wordsOf = ({ turns }: Route): string => turns.map(({ choice, timedOut }) => (timedOut ? '@timeout' : choice)).join(',');

/** A fortnight in which Ana has played, written and been thanked. The ids of her attempts by grade. */
async function twoWeeks({ services, person, play }: Earlier): Promise<Record<'A' | 'C' | 'F' | 'open', string>> {
  const ana = await person('Ana Lima');
  const ben = await person('Benedikt Oyelaran-Castellanos');
  const { attempt: A } = await play(ana, 'missing-dressing', wordsOf(routeTo('missing-dressing', 'A')));
  const { attempt: C } = await play(ana, 'first-minute', 'our-mix-up,wish-him');
  const { attempt: F } = await play(ana, 'dusty-suite', wordsOf(routeTo('dusty-suite', 'F')));
  const { attempt: open } = await play(ana, 'first-minute', 'who-took-it', 'practice');
  await services.reflections.write(ana, {
    about: { type: 'attempt', attempt: A },
    text: 'I named the mistake before she did, and the rest was easier than I thought.',
    commitment: 'Say what went wrong first, every time.',
    shared: true,
  });
  await services.kudos.send(ben, ana, 'Thank you for staying with the lady and her broken umbrella.');
  return { A, C, F, open };
}

/** The web shell on a folder in which something has happened, and which holds one file that is broken. */
const test = base.extend<{ lived: { app: WebApp; ids: Awaited<ReturnType<typeof twoWeeks>> }; textSize: number }>({
  textSize: [100, { option: true }],
  lived: async ({ textSize }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'extra-mile-e2e-'));
    await mkdir(path.join(folder, 'scenarios', 'programmes'), { recursive: true });
    await writeFile(path.join(folder, 'scenarios', 'broken.scenario.json'), '{\n  "format": 1,\n  "id": "broken",\n  "tilte": "x"\n}\n');
    await writeFile(path.join(folder, 'scenarios', 'programmes', 'short.programme.json'), JSON.stringify(FINISHED));
    let ids = { A: '', C: '', F: '', open: '' };
    const work = async (earlier: Earlier): Promise<void> => {
      await earlier.services.settings.set({ textSize, textSpeed: 'instant', reducedMotion: 'on', sound: false });
      ids = await twoWeeks(earlier);
    };
    await furnish(folder, work, () => new Date(Date.now() - 8 * DAY_MS));
    const app = await WebApp.start(folder);
    try {
      await use({ app, ids });
    } finally {
      await app.dispose();
    }
  },
});

const h1 = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Lists are seen whole; the stage stands still behind what scrolls, so a play is seen as far as the window shows it. */
const seeIn =
  (view: string) =>
  (page: Page, name: string, whole = true): Promise<void> =>
    look(page, `tour/${view}/${name}`, { whole });

for (const { name: view, size, textSize } of views(VIEWS, [])) {
  test.describe(`in the window “${view}”`, () => {
    test.use({ viewport: size, textSize });
    const see = seeIn(view);

    test('every screen around the play', async ({ lived: { app, ids }, page }) => {
      test.setTimeout(150_000);
      const go = async (place: string, title: string | RegExp): Promise<void> => {
        await page.evaluate((hash) => (window.location.hash = hash), place);
        await expect(h1(page, title)).toBeVisible();
        await expect(page.getByText('One moment…', { exact: false })).toHaveCount(0);
      };
      await page.goto(app.address);

      await test.step('before anybody is there', async () => {
        await expect(page.getByRole('button', { name: 'Ana Lima' })).toBeVisible();
        await see(page, '01-players');
        await go('/settings', 'Settings');
        await see(page, '02-settings-of-the-computer');
        await go('/credits', /./);
        await see(page, '03-credits');
      });

      await test.step('somebody new', async () => {
        await go('/people', 'Who is playing?');
        await press(page, 'Add and play');
        await expect(page.getByRole('alert')).toBeVisible();
        await see(page, '04-no-name');
        await page.getByLabel('Your name').fill('Cleo');
        await page.keyboard.press('Enter');
        await expect(page.getByText('tilte', { exact: false }).first()).toBeVisible();
        await see(page, '05-scenarios-new');
        for (const [place, title, name] of [
          ['/attempts', 'Past attempts', '06-attempts-none'],
          ['/recognition', 'Recognition', '07-recognition-none'],
          ['/notes', 'My notes', '08-notes-none'],
          ['/review', 'A moment for today', '09-review-none'],
          ['/scenarios/missing-dressing', /dressing/, '10-before-play'],
        ] as const) {
          await go(place, title);
          await see(page, name);
        }
        await press(page, 'Play for the record');
        await expect(page.getByRole('dialog')).toBeVisible();
        await see(page, '11-practice-first');
      });

      await test.step('Ana, who has played', async () => {
        await page.keyboard.press('Escape');
        await go('/people', 'Who is playing?');
        await press(page, 'Ana Lima');
        await expect(page.getByRole('dialog', { name: 'A note for you' })).toBeVisible();
        await see(page, '20-kudos');
        await press(page, 'Put it away');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(page.getByText('Say what went wrong first', { exact: false })).toBeVisible();
        await expect(page.getByRole('region', { name: /A moment for today/ })).toBeVisible();
        await see(page, '21-scenarios-played');
        for (const [place, title, name] of [
          ['/scenarios/first-minute', /./, '22-before-play-open'],
          ['/attempts', 'Past attempts', '23-attempts'],
          ['/recognition', 'Recognition', '24-recognition'],
          ['/notes', 'My notes', '25-notes'],
          ['/programmes', 'Programmes', '26-programmes'],
          ['/programmes/mile-in-five-weeks', /./, '27-programme'],
          ['/programmes/mile-in-five-weeks/weeks/1/sheet', /./, '28-sheet'],
          ['/programmes/short', 'Two first weeks', '29-programme-finished'],
          ['/programmes/short/certificate', 'Certificate', '30-certificate'],
          ['/programmes/none', /./, '31-no-programme'],
          ['/attempts/00000000-0000-4000-8000-000000000000', /./, '32-no-attempt'],
          ['/settings', 'Settings', '33-settings-own'],
        ] as const) {
          await go(place, title);
          await see(page, name);
        }
        await page.getByRole('radio', { name: 'Slow' }).check();
        await press(page, 'Use this computer’s defaults again');
        await expect(page.getByRole('dialog')).toBeVisible();
        await see(page, '34-settings-reset');
        await page.keyboard.press('Escape');
      });

      await test.step('a moment for today', async () => {
        await go('/review', 'A moment for today');
        await expect(page.getByRole('heading', { name: 'What do you do?' })).toBeVisible();
        await see(page, '35-review');
        await page.getByRole('main').getByRole('list').getByRole('button').first().click();
        await expect(page.getByText(/comes up again/)).toBeVisible();
        await see(page, '36-review-result');
      });

      await test.step('report cards, and the other chair', async () => {
        for (const grade of ['A', 'C', 'F'] as const) {
          await go(`/attempts/${ids[grade]}`, new RegExp(`grade ${grade}`));
          await see(page, `40-report-card-${grade.toLowerCase()}`);
          const closed = page.getByRole('main').getByRole('button', { expanded: false });
          while ((await closed.count()) > 0) await closed.first().click();
          await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
          await expect(page.getByText('Looking through every other way', { exact: false })).toHaveCount(0);
          await see(page, `41-report-card-open-${grade.toLowerCase()}`);
        }
        await go(`/attempts/${ids.A}/chair`, /chair/);
        await see(page, '42-chair');
        await page.getByRole('radio', { name: 'All of it' }).check();
        await see(page, '43-chair-whole');
      });
    });
  });
}

// In every run these are looked at by other specs too: here they wait for the long one.
for (const { name: view, size, textSize } of views(VIEWS, [])) {
  test.describe(`in the window “${view}”`, () => {
    test.use({ viewport: size, textSize });
    const see = seeIn(view);

    test('every state of the play', async ({ lived: { app, ids }, page }) => {
      test.setTimeout(150_000);
      const player = await Player.sitDown(page, app);
      const go = (place: string) => page.evaluate((hash) => (window.location.hash = hash), place);
      const dialog = page.getByRole('dialog');
      const drawn = () => expect(page.locator('.play-stage canvas')).toBeVisible();
      await player.addName('Cleo');

      await test.step('practice', async () => {
        await go('/scenarios/missing-dressing');
        await player.practise();
        await drawn();
        await page.clock.runFor(1_000);
        await see(page, '50-line', false);
        await player.readOn();
        await see(page, '51-choices', false);
        await press(page, 'Ask the coach');
        await press(page, 'One more hint');
        await see(page, '52-coach', false);
        await page.keyboard.press('b');
        await expect(dialog).toBeVisible();
        await see(page, '53-look-back', false);
        await dialog.getByRole('button').first().click();
        await see(page, '54-read-again', false);
        await page.keyboard.press('Space');
        await player.readOn();
        await player.choices.last().click();
        await expect(page.getByRole('button', { name: 'Go on', exact: true })).toBeVisible();
        await see(page, '55-feedback', false);
        await page.getByRole('button', { name: 'Go on', exact: true }).click();
      });

      await test.step('the pause and its pages', async () => {
        await page.keyboard.press('Escape');
        await see(page, '56-pause', false);
        for (const [button, back, name] of [
          ['Settings', 'Done', '57-pause-settings'],
          ['Keys', 'Done', '58-pause-keys'],
          [/^Go back to an earlier/, 'Stay here', '59-pause-go-back'],
          [/^Give up/, 'Keep playing', '60-give-up'],
        ] as const) {
          await dialog.getByRole('button', { name: button }).click();
          await see(page, name, false);
          await dialog.getByRole('button', { name: back }).click();
        }
        await dialog.getByRole('button', { name: 'Continue' }).click();
        await page.keyboard.press('h');
        await expect(page.getByRole('button', { name: 'Press anything to come back' })).toBeFocused();
        await see(page, '61-stage-alone', false);
        await page.keyboard.press('h');
      });

      await test.step('a run that counts, to its question', async () => {
        const route = routeTo('missing-dressing', 'C');
        await go('/people');
        await player.addName('Dee');
        await go('/scenarios/missing-dressing');
        await player.playForTheRecord();
        for (const [at, { words }] of route.turns.entries()) {
          await player.readToQuestion();
          if (at === 0) await see(page, '62-choices-timed', false);
          await player.takeByNumber(words);
          if (at === 0) await see(page, '63-line-after-choice', false);
        }
        await player.readToQuestion();
        await expect(player.heading('One question before the card')).toBeVisible();
        await see(page, '64-question');
      });

      await test.step('the tutorial, and an attempt gone on with', async () => {
        await go('/people');
        await press(page, 'Ana Lima');
        await press(page, 'Put it away');
        await expect(dialog).toHaveCount(0);
        await go(`/play/${ids.open}`);
        await player.readOn();
        await see(page, '65-going-on', false);
      });

      await test.step('a team on one screen', async () => {
        await go('/scenarios/missing-dressing/group');
        await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
        await see(page, '70-group');
      });
    });
  });
}
