import { FIRST, inSettings, LAST, line, SECOND, sitDown, status, tool, turn } from '#tests/support/corner-shop.ts';
import { expect, test } from '#tests/support/web-app.ts';

test('the window fills the screen by key and by button', async ({ app, page }) => {
  const player = await sitDown(page, app);
  await player.start('The corner shop');
  const fills = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
  const fullscreen = tool(page, /^Full screen/);
  await fullscreen.click();
  await expect(fullscreen).toHaveAttribute('aria-pressed', 'true');
  expect(await fills()).toBe(true);
  await page.keyboard.press('f');
  await expect(fullscreen).toHaveAttribute('aria-pressed', 'false');
  expect(await fills()).toBe(false);
});

test('where the screen cannot be filled there is no button for it', async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false });
  });
  const player = await sitDown(page, app);
  await player.start('The corner shop');
  await expect(tool(page, /^Hide/)).toBeVisible();
  await expect(tool(page, /^Full screen/)).toHaveCount(0);
});

test('keys are changed, refused where they are taken, kept, and put back', async ({ app, page }) => {
  const player = await sitDown(page, app);
  const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
  const change = (name: string) => row(name).getByRole('button');
  await inSettings(page, async () => {
    await test.step('a key that is taken, and one that nobody can have', async () => {
      await change('Pause').click();
      await expect(change('Pause')).toHaveText('Press a key…');
      await page.keyboard.press('b');
      await expect(row('Pause').getByRole('status')).toContainText('B is taken: “Look back at what was said”.');
      await page.keyboard.press('3');
      await expect(row('Pause').getByRole('status')).toContainText('3 cannot be used');
    });
    await test.step('a free one', async () => {
      await page.keyboard.press('p');
      await expect(row('Pause').getByText('P', { exact: true })).toBeVisible();
      await expect(row('Pause').getByRole('status')).toHaveText('Set: P.');
    });
    await test.step('leaving without a key changes nothing', async () => {
      await change('Skip what you have seen').press('Enter');
      await expect(change('Skip what you have seen')).toHaveText('Press a key…');
      await page.keyboard.press('Tab');
      await expect(change('Skip what you have seen')).toHaveText('Change');
      await expect(row('Skip what you have seen').getByText('S', { exact: true })).toBeVisible();
    });
    await expect(page.getByText('Saved.')).toBeVisible();
  });
  await page.reload();

  await test.step('the play answers to the new key, and shows it', async () => {
    await player.start('The corner shop');
    const pause = page.getByRole('button', { name: 'Pause' });
    await expect(pause).toHaveAttribute('aria-keyshortcuts', 'P');
    await expect(pause.locator('kbd')).toHaveText('P');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('p');
    await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  });

  await test.step('the pause lists all keys, and puts the usual ones back', async () => {
    await page.getByRole('button', { name: 'Keys' }).click();
    await expect(row('Take a choice').getByText('1 to 8')).toBeVisible();
    await change('Pause').click();
    await page.keyboard.press('Escape');
    await expect(row('Pause').getByText('Esc', { exact: true })).toBeVisible();
    await change('Hide everything but the stage').click();
    await page.keyboard.press('Home');
    await expect(row('Hide everything but the stage').getByText('Home', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the usual keys' }).click();
    await expect(row('Hide everything but the stage').getByText('H', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  });
});

test('letters and numbers can be left to those who dictate', async ({ app, page }) => {
  const player = await sitDown(page, app);
  await inSettings(page, () => page.getByRole('checkbox', { name: /^Use letters and numbers/ }).uncheck());
  await player.start('The corner shop');
  await expect(tool(page, /^Look back/)).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('b');
  await page.keyboard.press('h');
  await player.readOn();
  await expect(player.choices.first()).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(player.choices).toHaveCount(3);
});

/** Buttons of a game controller in the standard order. */
const PAD = { a: 0, b: 1, x: 2, y: 3, start: 9, up: 12, down: 13 } as const;

test('a short play with a game controller', async ({ app, page }) => {
  await page.addInitScript(() => {
    const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }));
    const pad = { connected: true, mapping: 'standard', index: 0, id: 'test', axes: [0, 0, 0, 0], buttons };
    Object.assign(window, { testPad: buttons });
    Object.defineProperty(Navigator.prototype, 'getGamepads', { value: () => [pad, null, null, null] });
  });
  const player = await sitDown(page, app);
  await player.start('The corner shop');
  const press = async (button: keyof typeof PAD): Promise<void> => {
    for (const pressed of [true, false]) {
      await page.evaluate(
        ([index, down]) => {
          const { testPad } = window as unknown as { testPad: { pressed: boolean }[] };
          const one = testPad[index];
          if (one !== undefined) one.pressed = down;
        },
        [PAD[button], pressed] as const,
      );
      await page.clock.runFor(50);
    }
  };
  await page.evaluate(() => window.dispatchEvent(new Event('gamepadconnected')));

  await test.step('A goes on, and takes no choice by accident', async () => {
    await expect(line(page)).toHaveText(FIRST);
    await press('a');
    await expect(line(page)).toHaveText(SECOND);
    await press('a');
    await press('a');
    await expect(turn(page)).toBeFocused();
    await press('a');
    await expect(player.choices).toHaveCount(3);
    await page.clock.runFor(600);
  });

  await test.step('Start pauses, the pad moves in the dialog, B closes it', async () => {
    await press('start');
    const dialog = page.getByRole('dialog', { name: 'Paused' });
    await expect(dialog).toBeVisible();
    await press('down');
    await expect(dialog.getByRole('button', { name: 'Continue' })).toBeFocused();
    await press('b');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('X looks back, A reads a line again, B is back', async () => {
    await press('x');
    await expect(page.getByRole('dialog').getByRole('button', { name: LAST })).toBeFocused();
    await press('up');
    await press('a');
    await expect(page.getByRole('region', { name: 'Read again' })).toContainText(SECOND);
    await press('b');
    await expect(turn(page)).toBeFocused();
    await page.clock.runFor(600);
  });

  await test.step('the pad moves between choices, and A takes one', async () => {
    await press('down');
    await press('down');
    await press('up');
    await expect(player.choices.first()).toBeFocused();
    const words = (await player.choices.first().locator('.choice-text').textContent()) ?? '';
    await press('a');
    await expect(player.choice(words)).toHaveCount(0);
  });

  await test.step('Y has nothing to skip yet', async () => {
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
    await press('y');
    await expect(status(page)).toHaveText('Nothing ahead has been seen yet.');
  });
});
