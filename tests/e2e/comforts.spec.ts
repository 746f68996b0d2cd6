import type { Locator, Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { Player } from '#tests/support/player.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';


const SHOP = JSON.stringify(
  documentWith({
    id: 'shop',
    title: 'The corner shop',
    summary: 'A neighbour has come for the parcel that never came.',
    beats: {
      one: {
        lines: [
          { say: 'The bell over the door.' },
          { who: 'kim', say: 'It says delivered. It says delivered here.', feels: 'frustrated' },
          { who: 'kim', say: 'I have looked everywhere.' },
        ],
        timer: { seconds: 60, choice: 'wait' },
        choices: [
          choiceWith('look', { say: 'Let us look together.', to: 'two' }),
          choiceWith('ask', { say: 'Which day was it?', to: 'three' }),
          choiceWith('wait', { do: 'You wait.', say: undefined, grade: 'falls-short', to: 'three' }),
        ],
      },
      two: {
        lines: [{ who: 'kim', say: 'There it is.' }],
        choices: [choiceWith('give', { say: 'Here you are.' }), choiceWith('carry', { do: 'You carry it out.', say: undefined })],
      },
      three: {
        lines: [{ who: 'kim', say: 'Tuesday, I think.' }],
        choices: [choiceWith('ring', { say: 'I will ring the depot.' }), choiceWith('sorry', { say: 'I am sorry.' })],
      },
      end: END,
    },
  }),
);

const FIRST = 'The bell over the door.';
const SECOND = 'It says delivered. It says delivered here.';
const LAST = 'I have looked everywhere.';

/** Somebody who waits for no letters, at the story of the corner shop. */
async function sitDown(page: Page, app: WebApp): Promise<Player> {
  await writeOwnScenario(app, 'shop', SHOP);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  return player;
}

async function practise(player: Player): Promise<void> {
  await player.page.getByRole('link', { name: 'The corner shop' }).click();
  await player.practise();
}

/** Opens the settings, does something there, and comes back. */
async function inSettings(page: Page, change: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await change();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: /meet/ })).toBeVisible();
}

const line = (page: Page) => page.locator('.line-text');
const status = (page: Page) => page.locator('.play-status');
const turn = (page: Page) => page.getByRole('heading', { name: 'What do you do?' });
const tool = (page: Page, name: RegExp) => page.getByRole('group', { name: 'Along the way' }).getByRole('button', { name });

/** What a timer that stands still says, once it has been looked at again. */
async function standing(timer: Locator): Promise<string> {
  await timer.page().clock.runFor(1000);
  return (await timer.textContent()) ?? '';
}

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

/** Where there is room for one row only, the tools are in a menu; it opens, shuts by Escape, and gives the focus back. */
async function seeTools(page: Page, see: (screen: string) => Promise<void>): Promise<void> {
  const more = page.getByRole('button', { name: 'More tools' });
  if (!(await more.isVisible())) return;
  const header = await page.locator('.play-top').boundingBox();
  expect(header?.height, 'one row').toBeLessThanOrEqual(72);
  await expect(tool(page, /^Look back/)).toBeHidden();
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(tool(page, /^Look back/)).toBeVisible();
  await see('4-tools');
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await expect(tool(page, /^Look back/)).toBeHidden();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await more.click();
  await tool(page, /^Auto/).click();
  await expect(more).toBeFocused();
  await expect(status(page)).toHaveText('Lines go on by themselves now. Choices wait for you.');
  await page.keyboard.press('a');
}

/** Ways to look at what is new on screen. */
const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 800 }, text: 100, font: 'Standard (Atkinson Hyperlegible)' },
  { name: 'narrow', size: { width: 360, height: 740 }, text: 100, font: 'Standard (Atkinson Hyperlegible)' },
  { name: 'narrowest-large-text', size: { width: 320, height: 640 }, text: 200, font: 'Standard (Atkinson Hyperlegible)' },
  { name: 'large-text', size: { width: 640, height: 720 }, text: 200, font: 'Standard (Atkinson Hyperlegible)' },
  { name: 'dyslexia', size: { width: 1280, height: 800 }, text: 100, font: 'Easier with dyslexia (OpenDyslexic)' },
  { name: 'narrow-dyslexia', size: { width: 320, height: 640 }, text: 120, font: 'Easier with dyslexia (OpenDyslexic)' },
] as const;

for (const { name, size, text, font } of views(VIEWS, [])) {
  test(`everybody can use them: ${name}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(size);
    const see = (screen: string): Promise<void> => look(page, `comforts/${name}/${screen}`);
    const player = await sitDown(page, app);
    await inSettings(page, async () => {
      const slider = page.getByRole('slider', { name: 'Text size' });
      for (let percent = 100; percent < text; percent += 10) await slider.press('ArrowRight');
      await page.getByRole('radio', { name: font }).check();
      if (font !== 'Standard (Atkinson Hyperlegible)') await expect.poll(() => page.evaluate(() => document.fonts.check('16px OpenDyslexic'))).toBe(true);
      await see('1-settings');
      await page.getByRole('button', { name: 'Change: Pause' }).click();
      await page.keyboard.press('b');
      await expect(page.getByText('B is taken', { exact: false })).toBeVisible();
      await see('2-key-taken');
      await page.keyboard.press('Tab');
    });
    await practise(player);
    await page.keyboard.press('s');
    await expect(page.locator('.play-status')).not.toBeEmpty();
    await see('3-line');
    await player.readOn();
    await see('4-choices');
    await player.takeByNumber('Which day was it?');
    await player.readToFeedback();
    await see('4-feedback');
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await seeTools(page, see);
    await page.keyboard.press('b');
    await expect(page.getByRole('dialog')).toBeVisible();
    await see('5-looking-back');
    await page.getByRole('dialog').getByRole('button', { name: SECOND }).click();
    await see('6-read-again');
    await page.keyboard.press('Enter');
    await page.keyboard.press('h');
    await see('7-stage-alone');
    await page.keyboard.press('h');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keys' }).click();
    await see('8-keys');
  });
}
