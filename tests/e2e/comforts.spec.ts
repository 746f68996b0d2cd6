import { FIRST, inSettings, LAST, line, practise, SECOND, sitDown, standing, status, tool, turn } from '#tests/support/corner-shop.ts';
import { expect, test } from '#tests/support/web-app.ts';

test('lines go on by themselves where the settings say so, and choices wait', async ({ app, page }) => {
  const player = await sitDown(page, app);
  await inSettings(page, () => page.getByRole('radio', { name: 'After a while' }).check());
  await player.start('The corner shop');
  await expect(tool(page, /^Auto/)).toHaveAttribute('aria-pressed', 'true');
  await page.clock.runFor(15_000);
  await expect(turn(page)).toBeVisible();
  await page.clock.runFor(15_000);
  await expect(player.choices).toHaveCount(3);
});

test('lines go on by themselves from one key press to the next', async ({ app, page }) => {
  const player = await sitDown(page, app);
  await player.start('The corner shop');
  await expect(tool(page, /^Auto/)).toHaveAttribute('aria-pressed', 'false');
  // From here on time passes only as it is told to.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.press('a');
  await expect(status(page)).toHaveText('Lines go on by themselves now. Choices wait for you.');
  await expect(line(page)).toHaveText(FIRST);
  await page.clock.runFor(4000);
  await expect(line(page)).toHaveText(SECOND);
  await expect(status(page)).toBeEmpty();

  await test.step('not during a pause, nor while something else is looked at', async () => {
    for (const key of ['Escape', 'b']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.clock.runFor(30_000);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await expect(line(page)).toHaveText(SECOND);
  });

  await test.step('until they are told to wait again', async () => {
    await page.keyboard.press('a');
    await expect(status(page)).toHaveText('Lines wait for you again.');
    await expect(tool(page, /^Auto/)).toHaveAttribute('aria-pressed', 'false');
    await page.clock.runFor(30_000);
    await expect(line(page)).toHaveText(SECOND);
  });

  await page.keyboard.press('a');
  await page.clock.runFor(10_000);
  await expect(turn(page)).toBeVisible();
});

test('what was seen is skipped: up to a choice, and never what is new', async ({ app, page }) => {
  const player = await sitDown(page, app);
  await player.start('The corner shop');
  const skip = tool(page, /^Skip/);

  await test.step('nothing at first, and it says why', async () => {
    await expect(skip).toHaveAttribute('aria-disabled', 'true');
    await expect(skip).toHaveAccessibleDescription('Nothing ahead has been seen yet.');
    await page.keyboard.press('s');
    await expect(status(page)).toHaveText('Nothing ahead has been seen yet.');
    await expect(line(page)).toHaveText(FIRST);
  });

  await player.readOn();
  await player.chooseByNumber('Let us look together.');
  await expect(line(page)).toHaveText('There it is.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Give up this attempt/ }).click();
  await page.getByRole('button', { name: 'Give it up' }).click();
  await player.start('The corner shop');

  await test.step('the second time, up to the choices, which take no press at once', async () => {
    await expect(line(page)).toHaveText(FIRST);
    await expect(skip).toHaveAttribute('aria-disabled', 'false');
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.keyboard.press('s');
    await expect(turn(page)).toBeFocused();
    await expect(skip).toHaveAccessibleDescription(/no lines to skip/);
    await page.keyboard.press('1');
    await page.clock.runFor(600);
    await expect(player.choices).toHaveCount(3);
    await page.clock.resume();
  });

  await test.step('not over the other way that the story can go', async () => {
    await player.chooseByNumber('Which day was it?');
    await expect(line(page)).toHaveText('Tuesday, I think.');
    await expect(skip).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('s');
    await expect(line(page)).toHaveText('Tuesday, I think.');
  });
});

test('everything said can be looked at again, and in practice gone back to', async ({ app, page }) => {
  const player = await sitDown(page, app);
  await practise(player);
  await player.readOn();
  await player.takeByNumber('Which day was it?');
  await expect(line(page)).toHaveText('Tuesday, I think.');
  const dialog = page.getByRole('dialog', { name: 'What was said and done' });

  await test.step('it opens at its end, and arrows lead back', async () => {
    await page.keyboard.press('b');
    await expect(dialog.getByRole('button', { name: 'Tuesday, I think.' })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(dialog.getByRole('button', { name: /^Go back to here/ })).toBeFocused();
    await page.keyboard.press('Home');
    await expect(dialog.getByRole('button', { name: FIRST })).toBeFocused();
    await page.keyboard.press('b');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeFocused();
  });

  await test.step('a line is read again, and the story waits', async () => {
    await tool(page, /^Look back/).click();
    await dialog.getByRole('button', { name: LAST }).click();
    const again = page.getByRole('region', { name: 'Read again' });
    await expect(again.getByText(LAST)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(line(page)).toHaveText('Tuesday, I think.');
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeFocused();
  });

  await test.step('a choice is gone back to', async () => {
    await page.keyboard.press('b');
    await dialog.getByRole('button', { name: 'Go back to here: Which day was it?' }).click();
    await expect(turn(page)).toBeFocused();
    await expect(player.choices).toHaveCount(3);
  });
});

test('in a run that counts there is nothing to go back to, and time stands still over what was said', async ({ app, page }) => {
  const player = await sitDown(page, app);
  await player.start('The corner shop');
  await player.readOn();
  const timer = page.getByRole('timer');
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'What was said and done' });
  await expect(dialog).toBeVisible();
  const before = await standing(timer);
  await page.clock.fastForward('02:00');
  await expect(timer).toHaveText(before);
  await expect(dialog.getByRole('button', { name: /Go back/ })).toHaveCount(0);
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(player.choices).toHaveCount(3);
});

test('the stage alone: everything else is away, time stands still, and any press brings it back', async ({ app, page }) => {
  const player = await sitDown(page, app);
  await player.start('The corner shop');
  await player.readOn();
  const timer = page.locator('.timer-text');
  await page.keyboard.press('ArrowDown');
  const first = player.choices.first();
  await expect(first).toBeFocused();

  for (const comeBack of [
    () => page.keyboard.press('2'),
    () => page.keyboard.press('Enter'),
    () => page.mouse.click(640, 300),
  ]) {
    await page.keyboard.press('h');
    await expect(page.getByRole('button', { name: 'Press anything to come back' })).toBeFocused();
    await expect(first).toBeHidden();
    await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
    const before = await standing(timer);
    await page.clock.fastForward('02:00');
    await expect(timer).toHaveText(before);
    await comeBack();
    await expect(first).toBeVisible();
    await expect(first).toBeFocused();
  }
  await expect(player.choices).toHaveCount(3);
});

test('a click as the choices appear takes none', async ({ app, page }) => {
  const player = await sitDown(page, app);
  await player.start('The corner shop');
  await page.clock.pauseAt(Date.now() + 60_000);
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Space');
  await expect(turn(page)).toBeVisible();
  const box = await player.choices.first().boundingBox();
  await page.mouse.click((box?.x ?? 0) + 60, (box?.y ?? 0) + 10);
  await page.keyboard.press('1');
  await page.clock.runFor(600);
  await expect(player.choices).toHaveCount(3);
  const words = (await player.choices.first().locator('.choice-text').textContent()) ?? '';
  await page.keyboard.press('1');
  await expect(player.choice(words)).toHaveCount(0);
});
