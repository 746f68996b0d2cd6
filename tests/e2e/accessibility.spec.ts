import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { oneIn, views } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/web-app.ts';


/** Ways to look at the screens. */
const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 720 }, text: 100, motion: 'no-preference' },
  { name: 'narrow', size: { width: 320, height: 640 }, text: 100, motion: 'no-preference' },
  { name: 'large-text', size: { width: 1280, height: 720 }, text: 200, motion: 'no-preference' },
  { name: 'narrow-large-text', size: { width: 320, height: 640 }, text: 200, motion: 'no-preference' },
  { name: 'reduced-motion', size: { width: 1280, height: 720 }, text: 100, motion: 'reduce' },
] as const;

const SHOP = JSON.stringify(
  documentWith({
    id: 'shop',
    title: 'The corner shop',
    summary: 'A neighbour has come for the parcel that never came.',
    allowance: 10,
    mood: { start: 60 },
    needs: { parcel: 'The parcel' },
    promises: { call: 'You said you would call the depot' },
    bar: { dazzles: 1, surprises: 0 },
    variants: { rainy: { about: 'It pours, and they walked.' } },
    beats: {
      one: {
        lines: [
          { say: 'The bell over the door.' },
          { who: 'kim', say: 'It says delivered. It says delivered here.', feels: 'frustrated' },
        ],
        timer: { seconds: 60, choice: 'silence' },
        choices: [
          choiceWith('find', { do: 'You look under the counter.', say: undefined, meets: ['parcel'] }),
          choiceWith('gift', { say: 'Take what you like.', costs: 40 }),
          choiceWith('call', { say: 'I’ll ring the depot today.', promises: ['call'], grade: 'falls-short', mood: -20 }),
          { id: 'silence', do: 'You say nothing.', silent: true, grade: 'falls-short', why: 'They heard it.', to: 'end' },
        ],
      },
      end: END,
    },
  }),
);

for (const { name, size, text, motion } of views(VIEWS, ['narrow-large-text'])) {
  test(`every screen can be used by everybody: ${name}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: motion });
    await writeOwnScenario(app, 'shop', SHOP);
    await writeOwnScenario(app, 'broken', '{\n  "format": 1,\n  "id": "broken",\n  "tilte": "x"\n}\n');
    const player = await Player.sitDown(page, app);
    const see = (screen: string): Promise<void> => look(page, `${name}/${screen}`);

    await expect(player.heading('Who is playing?')).toBeVisible();
    await setTextSize(player, text);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(player.heading('Settings')).toBeVisible();
    await see('01-settings');
    await page.goBack();
    await page.getByRole('button', { name: 'Add and play' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await see('02-players-none');
    await player.addName('Ana Lima');
    await expect(page.getByText('tilte', { exact: false }).first()).toBeVisible();
    await see('03-scenarios-new');

    await test.step('a run to the report card', async () => {
      await page.getByRole('link', { name: 'The corner shop' }).click();
      await expect(player.heading('The corner shop')).toBeVisible();
      await see('04-before-play');
      await player.playForTheRecord();
      await page.keyboard.press('Space');
      await expect(page.locator('.play-stage canvas')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await page.clock.runFor(1000);
      await see('05-line');
      await player.readOn();
      await everyChoiceFits(player, 3);
      await see('06-choices');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeVisible();
      await see('07-pause');
      await page.getByRole('dialog').getByRole('button', { name: 'Settings' }).click();
      await see('08-pause-settings');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: /Give up/ }).click();
      await see('09-give-up');
      await page.getByRole('button', { name: 'Keep playing' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await cutTheLine(player, see);
      await expect(player.heading(/^Fell short/)).toBeVisible();
      await see('11-report-card-f');
    });

    await test.step('an attempt in progress, and those that are past', async () => {
      await page.getByRole('button', { name: 'Play again' }).first().click();
      await player.readOn();
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.getByRole('button', { name: 'Leave for now' }).click();
      await expect(page.getByRole('link', { name: 'Go on' })).toBeVisible();
      await see('12-scenarios-in-progress');
      await page.getByRole('link', { name: 'Past attempts' }).click();
      await expect(page.getByText('In progress').first()).toBeVisible();
      await see('13-attempts');
      await page.getByRole('link', { name: 'Switch player' }).click();
      await expect(page.getByRole('button', { name: 'Ana Lima' })).toBeVisible();
      await see('14-players');
    });
  });
}

test('the report cards of the missing dressing can be used by everybody', async ({ app, page }) => {
  test.slow();
  const player = await Player.sitDown(page, app);
  for (const [name, grade] of oneIn(2, [
    ['Ana Lima', 'A'],
    ['Ben Ito', 'C'],
  ] as const)) {
    // Each plays it once: a second run that counts would be another variant.
    await player.addName(name);
    const { scenario, turns } = routeTo('missing-dressing', grade);
    await player.start(scenario.title);
    for (const { words } of turns) {
      await player.readOn();
      await player.chooseByNumber(words);
      await expect(player.choice(words)).toHaveCount(0);
    }
    await player.readOn();
    await expect(player.heading(new RegExp(`grade ${grade}`))).toBeVisible();
    await look(page, `desktop/15-report-card-${grade.toLowerCase()}`);
    await page.getByRole('link', { name: 'Back to scenarios' }).first().click();
    await look(page, `desktop/16-scenarios-played-${grade.toLowerCase()}`);
    await page.getByRole('link', { name: 'Switch player' }).click();
  }
});

test('the stage without drawing can be used by everybody', async ({ app, page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await writeOwnScenario(app, 'shop', SHOP);
  const player = await Player.sitDown(page, app);
  await player.addName('Ana Lima');
  await player.start('The corner shop');
  await player.readOn();
  await expect(page.locator('.still-stage img')).toBeVisible();
  await look(page, 'desktop/17-still-stage');
});

test('a story without a way on says so, and can be given up', async ({ app, page }) => {
  const ring = documentWith({
    id: 'ring',
    title: 'A ring',
    beats: {
      one: { lines: [{ who: 'kim', say: 'Again?' }], choices: [choiceWith('in', { to: 'a' }), choiceWith('out')] },
      a: { lines: [{ say: 'Round.' }], to: 'b' },
      b: { lines: [{ say: 'And round.' }], to: 'a' },
      end: END,
    },
  });
  await writeOwnScenario(app, 'ring', JSON.stringify(ring));
  const player = await Player.sitDown(page, app);
  await player.addName('Ana Lima');
  await player.start('A ring');
  await player.readOn();
  await player.chooseByNumber('Choice in');
  const giveUp = page.getByRole('button', { name: 'Give up this attempt' });
  await expect(async () => {
    await page.keyboard.press('Space');
    await expect(giveUp).toBeVisible({ timeout: 200 });
  }).toPass();
  await look(page, 'desktop/19-no-way-on');
  await giveUp.click();
  await expect(player.heading(/meet/)).toBeVisible();
});

test('each line is told once to whoever listens, and face and mood when they change', async ({ app, page }) => {
  await writeOwnScenario(app, 'shop', SHOP);
  const player = await Player.sitDown(page, app);
  await player.addName('Ana Lima');
  await page.getByRole('link', { name: 'The corner shop' }).click();
  await player.practise();
  const told = page.locator('[aria-live="polite"]').last();
  await expect(told).toHaveText('The bell over the door. Kim looks at you, face at rest. Kim’s mood: calm');
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(told).toHaveText('Kim: It says delivered. It says delivered here. Kim breathes out hard, brows drawn together.');
  await player.readOn();
  await expect(page.getByRole('heading', { name: 'What do you do?' })).toBeFocused();
  await expect(told).toHaveText('Kim: It says delivered. It says delivered here. Kim breathes out hard, brows drawn together.');
});

test('a run that counts tells the cues of the face, and names no mood', async ({ app, page }) => {
  await writeOwnScenario(app, 'shop', SHOP);
  const player = await Player.sitDown(page, app);
  await player.addName('Ana Lima');
  await player.start('The corner shop');
  const told = page.locator('[aria-live="polite"]').last();
  await expect(told).toHaveText('The bell over the door. Kim looks at you, face at rest.');
  await player.readOn();
  await expect(told).toContainText('Kim breathes out hard, brows drawn together.');
  await expect(page.getByText('mood', { exact: false })).toHaveCount(0);
});

/** The setting, by the keys that its slider answers to. */
async function setTextSize(player: Player, percent: number): Promise<void> {
  const { page } = player;
  await page.getByRole('link', { name: 'Settings' }).click();
  const slider = page.getByRole('slider', { name: 'Text size' });
  for (let size = 100; size < percent; size += 10) await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', `${percent} %`);
  await page.goBack();
}

/** Nothing of a choice is cut off, and each is large enough to be hit. */
async function everyChoiceFits(player: Player, count: number): Promise<void> {
  await expect(player.choices).toHaveCount(count);
  for (const choice of await player.choices.all()) {
    await choice.scrollIntoViewIfNeeded();
    await expect(choice).toBeInViewport({ ratio: 0.99 });
    const cut = await choice.evaluate(
      ({ clientHeight, clientWidth, scrollHeight, scrollWidth }) =>
        scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
    );
    expect(cut).toBe(false);
    expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
}

/** A choice that cannot be stored at once, and then is. */
async function cutTheLine(player: Player, see: (screen: string) => Promise<void>): Promise<void> {
  const { page } = player;
  await page.context().setOffline(true);
  await player.chooseByNumber('I’ll ring the depot today.');
  await expect(page.getByText('Your choice is not saved yet.')).toBeVisible();
  await see('10-not-saved');
  await page.context().setOffline(false);
  await page.clock.fastForward(2000);
  await expect(page.getByRole('button', { name: 'I’ll ring the depot today.' })).toHaveCount(0);
  await player.readOn();
}
