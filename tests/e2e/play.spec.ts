import type { Locator } from '@playwright/test';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { PIN } from '#tests/support/pin.ts';
import { Player } from '#tests/support/player.ts';
import { routeTo } from '#tests/support/routes.ts';
import { LONG_ONLY } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { expect, test } from '#tests/support/web-app.ts';


test('“The missing dressing” to an A, with nothing but the keyboard', async ({ app, page }) => {
  test.slow();
  const { scenario, turns } = routeTo('missing-dressing', 'A');
  const player = await Player.sitDown(page, app);
  const { keyboard } = page;

  await test.step('a name, the scenario and the start', async () => {
    await expect(player.heading('Who is playing?')).toBeFocused();
    await keyboard.press('Tab');
    await keyboard.type('Ana Lima');
    await keyboard.press('Enter');
    await expect(player.heading(/meet/)).toBeFocused();
    await tabTo(player, page.getByRole('link', { name: scenario.title }));
    await keyboard.press('Enter');
    await expect(player.heading(scenario.title)).toBeFocused();
    await tabTo(player, page.getByRole('button', { name: 'Play for the record' }));
    await keyboard.press('Enter');
    await tabTo(player, page.getByRole('button', { name: 'Skip practice' }));
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Choose a PIN' })).toBeFocused();
    for (const label of ['New PIN', 'New PIN, again']) {
      await tabTo(player, page.getByLabel(label, { exact: true }));
      await keyboard.type(PIN);
    }
    await keyboard.press('Enter');
  });

  await test.step('every choice', async () => {
    for (const [index, { words }] of turns.entries()) {
      await player.readOn(index % 2 === 0 ? 'Space' : 'Enter');
      await expect(page.getByRole('heading', { name: 'What do you do?' })).toBeFocused();
      if (index % 2 === 0) await player.chooseByNumber(words);
      else await player.chooseByArrows(words);
      await expect(player.choice(words)).toHaveCount(0);
    }
    await player.readOn();
  });

  await test.step('the report card', async () => {
    await expect(player.heading('Dazzled (grade A)')).toBeFocused();
    for (const { why } of turns) await expect(page.getByText(why)).toBeVisible();
    for (const need of scenario.needs.values()) await expect(page.getByText(need).first()).toBeVisible();
  });
});

test('“The missing dressing” to a C, with nothing but the mouse', async ({ app, page }) => {
  test.skip(...LONG_ONLY);
  test.slow();
  const { scenario, turns } = routeTo('missing-dressing', 'C');
  const player = await Player.sitDown(page, app);
  await player.addName('Ben');
  await page.getByRole('link', { name: scenario.title }).click();
  await player.playForTheRecord();
  const next = page.getByRole('button', { name: 'Next', exact: true });
  const turn = page.getByRole('heading', { name: 'What do you do?' });
  for (const { words } of turns) {
    for (;;) {
      await expect(turn.or(next)).toBeVisible();
      if (await turn.isVisible()) break;
      await next.click();
    }
    await page.clock.fastForward(600);
    await player.choice(words).click();
    await expect(player.choice(words)).toHaveCount(0);
  }
  await player.readOn();
  await expect(player.heading('Met expectations (grade C)')).toBeVisible();
  await expect(page.getByText('an A asks for', { exact: false }).first()).toBeVisible();
});

test('“The missing dressing” to an F, by letting the clock run out', async ({ app, page }) => {
  const { scenario, turns } = routeTo('missing-dressing', 'F', { timed: true });
  const player = await Player.sitDown(page, app);
  await player.addName('Cleo');
  await player.start(scenario.title);
  await player.stopTime();
  for (const { timedOut, words } of turns) {
    await player.readOn();
    if (timedOut) await player.waitForTimeout();
    else await player.chooseByNumber(words);
  }
  await player.readOn();
  await expect(player.heading('Fell short (grade F)')).toBeVisible();
  await expect(page.getByText('Time ran out.', { exact: false })).toHaveCount(turns.filter((turn) => turn.timedOut).length);
});

test('a pause stops the clock, and its dialog keeps the keys to itself', async ({ app, page }) => {
  const { scenario } = routeTo('missing-dressing', 'A');
  const player = await Player.sitDown(page, app);
  await player.addName('Fay');
  await player.start(scenario.title);
  await player.readOn();
  const timer = page.getByRole('timer');
  await expect(timer).toBeVisible();
  await page.keyboard.press('Escape');
  const dialog = page.getByRole('dialog', { name: 'Paused' });
  await expect(dialog).toBeVisible();
  // The bar tells the time now and then: this is what it says once it stands.
  await page.clock.runFor(1000);
  const before = await timer.textContent();
  await page.clock.fastForward('05:00');
  await page.keyboard.press('1');
  await expect(timer).toHaveText(before ?? '');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(player.choices.first()).toBeVisible();
});

test('an attempt is given up only after a question, and has no report card', async ({ app, page }) => {
  const { scenario } = routeTo('missing-dressing', 'A');
  const player = await Player.sitDown(page, app);
  await player.addName('Gus');
  await player.start(scenario.title);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: /Give up this attempt/ }).click();
  await expect(page.getByRole('dialog', { name: 'Give up this attempt?' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep playing' }).click();
  await page.getByRole('button', { name: /Give up this attempt/ }).click();
  await page.getByRole('button', { name: 'Give it up' }).click();
  await expect(player.heading(/meet/)).toBeVisible();
  await page.getByRole('link', { name: 'Past attempts' }).click();
  await expect(page.getByText('Given up')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: scenario.title }).click();
  await expect(page.getByText('not played to an end', { exact: false })).toBeVisible();
});

test('a choice that is too dear is shown with its price, and cannot be taken', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Hal');
  const story = documentWith({
    id: 'too-dear',
    title: 'Too dear',
    allowance: 10,
    beats: {
      one: {
        lines: [{ who: 'kim', say: 'What can you do for me?' }],
        choices: [
          choiceWith('gift', { say: 'Have the whole shop.', costs: 40 }),
          { id: 'talk', do: 'You sit down with them.', grade: 'meets', why: 'Good.', costs: 10, to: 'end' },
        ],
      },
      end: END,
    },
  });
  await writeOwnScenario(app, 'too-dear', JSON.stringify(story));
  await player.start('Too dear');
  await player.readOn();
  const gift = player.choice('Have the whole shop.');
  await expect(gift).toHaveAttribute('aria-disabled', 'true');
  await expect(gift).toContainText('Would spend 40, and only 10 is left');
  await expect(page.getByText('You may spend 10 without asking: 10 left')).toBeVisible();
  await player.chooseByNumber('Have the whole shop.');
  await gift.focus();
  await page.keyboard.press('Enter');
  await expect(gift).toBeVisible();
  await player.choice('You sit down with them.').click();
  await player.skipQuestion();
  await expect(page.getByText('Spent 10 of what you may spend without asking')).toBeVisible();
});

test('without a stage the customer is there as a still picture and in words', async ({ app, page }) => {
  const { scenario } = routeTo('dusty-suite', 'A');
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  const player = await Player.sitDown(page, app);
  await player.addName('Ida');
  await player.start(scenario.title);
  await player.readOn();
  await player.choices.first().click();
  await player.readOn();
  const name = scenario.cast.get(scenario.customer)?.name ?? '';
  await expect(page.locator('[aria-live="polite"]').last()).toContainText(name);
  await expect(page.locator('.still-stage img')).toBeVisible();
});

/** Moves the focus there, as a keyboard does. */
async function tabTo(player: Player, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await player.page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}
