import type { Page } from '@playwright/test';
import { compileScenario } from '#core/dialogue/compile.ts';
import { linesOnArrival } from '#core/dialogue/lines.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import { begin } from '#core/dialogue/steps.ts';
import { playScript } from '#core/dialogue/script.ts';
import en from '#renderer/ui/messages/en.json' with { type: 'json' };
import { heardSoFar, listenIn, pressByTwoKeys, tabTo } from '#tests/support/keyboard.ts';
import { PIN } from '#tests/support/pin.ts';
import { Player } from '#tests/support/player.ts';
import { type Route, routeTo } from '#tests/support/routes.ts';
import { oneIn } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/web-app.ts';

const MOMENT_MS = 600;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const main = (page: Page) => page.getByRole('main');
const turn = (page: Page) => page.getByRole('heading', { name: 'What do you do?' });

/** Every line that a route tells, in order, as a live region has them: with the speaker's name. */
function linesOf({ scenario, turns }: Route): string[] {
  const program = compileScenario(scenario);
  const played = playScript(program, turns.map(({ choice }) => choice));
  if (!played.ok) throw new Error(played.fault);
  const tell = (arrivals: readonly DialogueState[]): string[] =>
    arrivals.flatMap((state) =>
      linesOnArrival(program, state).map(({ line: { who, say } }) => {
        const speaker = who === undefined ? null : scenario.cast.get(who)?.name;
        return speaker === null ? say : `${String(speaker)}: ${say}`;
      }),
    );
  return [...tell(begin(program).arrivals), ...played.steps.flatMap(({ arrivals }) => tell(arrivals))];
}

/** What is told of the customer's face, in words that name no mood. */
function cuesOf(name: string): string[] {
  const cues = Object.entries(en).filter(([id]) => id.startsWith('cue.'));
  return cues.map(([, words]) => words.replace('{name}', name));
}

test.describe('in a small window, with text at 200 % and nothing moving', () => {
  test.use({ viewport: { width: 640, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

  test('“The missing dressing” to an A by keyboard alone, as a screen reader tells it', async ({ app, page }) => {
    test.slow();
    const route = routeTo('missing-dressing', 'A');
    const { scenario, turns } = route;
    const { keyboard } = page;
    const name = scenario.cast.get(scenario.customer)?.name ?? '';
    await listenIn(page);
    const player = await Player.sitDown(page, app);

    await test.step('a name', async () => {
      await expect(player.heading('Who is playing?')).toBeFocused();
      await expect(main(page)).toMatchAriaSnapshot(`
        - heading "Who is playing?" [level=1]
        - heading "Add your name" [level=2]
        - text: Your name
        - textbox "Your name"
        - button "Add and play"
        - group "Language":
          - radio "English" [checked]
          - radio "Español"
      `);
      await tabTo(page, page.getByRole('textbox', { name: 'Your name' }));
      await keyboard.type('Ana Lima');
      await keyboard.press('Enter');
      await expect(player.heading(/meet/)).toBeFocused();
    });

    await test.step('settings of one’s own', async () => {
      await pressByTwoKeys(page, page.getByRole('link', { name: 'Settings' }));
      await expect(player.heading('Settings')).toBeFocused();
      await tabTo(page, page.getByRole('slider', { name: 'Text size' }));
      await keyboard.press('End');
      await expect(page.locator('html')).toHaveCSS('font-size', '32px');
      await expect(page.getByRole('region', { name: 'Reading' })).toMatchAriaSnapshot(`
        - heading "Reading" [level=2]
        - slider "Text size": "200"
        - status: 200 %
        - group "Typeface":
          - radio "Standard (Atkinson Hyperlegible)" [checked]
          - radio "Easier with dyslexia (OpenDyslexic)"
      `);
      await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
    });

    await test.step('the story, and a run that counts', async () => {
      await pressByTwoKeys(page, page.getByRole('link', { name: 'Scenarios' }));
      await expect(player.heading(/meet/)).toBeFocused();
      await pressByTwoKeys(page, page.getByRole('link', { name: scenario.title }));
      await expect(player.heading(scenario.title)).toBeFocused();
      await expect(main(page)).toMatchAriaSnapshot(`
        - heading "${scenario.title}" [level=1]
        - combobox "Timers":
          - option "As written" [selected]
        - button "Practise"
        - button "Play for the record"
      `);
      await pressByTwoKeys(page, button(page, 'Play for the record'));
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('heading')).toBeFocused();
      await pressByTwoKeys(page, dialog.getByRole('button', { name: 'Skip practice' }));
      await choosePin(page);
      await expect(button(page, 'Next')).toBeFocused();
    });

    await test.step('a line', async () => {
      await expect(main(page)).toMatchAriaSnapshot(`
        - heading "${scenario.title}" [level=1]
        - button "Pause"
        - paragraph: /.+/
        - button "Next"
      `);
    });

    for (const [at, { words }] of turns.entries()) {
      await test.step(`choice ${at + 1}`, async () => {
        await readByEnter(page);
        await expect(turn(page)).toBeFocused();
        if (at === 0) {
          await expect(main(page)).toMatchAriaSnapshot(`
            - region "What was said"
            - timer: /\\d+ seconds left/
            - heading /What do you do\\?/ [level=2]
            - list:
              - listitem:
                - button /.+/
              - listitem:
                - button /.+/
          `);
        }
        await page.clock.fastForward(MOMENT_MS);
        if (at % 3 === 0) await player.chooseByArrows(words);
        else if (at % 3 === 1) await pressByTwoKeys(page, player.choice(words));
        else await player.chooseByNumber(words);
        await expect(player.choice(words)).toHaveCount(0);
      });
    }

    await test.step('one question', async () => {
      await readByEnter(page);
      await expect(player.heading('One question before the card')).toBeFocused();
      await expect(main(page)).toMatchAriaSnapshot(`
        - heading "One question before the card" [level=1]
        - textbox
        - checkbox "Share it with my trainer"
        - button "Keep it and see the card"
        - button "Skip"
      `);
    });

    await test.step('every line was told once, and the face wherever it changed', async () => {
      const cues = cuesOf(name);
      const { told, pointer } = await heardSoFar(page);
      const inPlay = told.map((text) => ({ text, cue: cues.find((one) => text.endsWith(one)) ?? null }));
      const spoken = inPlay.map(({ text, cue }) => text.slice(0, text.length - (cue?.length ?? 0)).trim());
      expect(spoken.filter((text) => linesOf(route).includes(text))).toEqual(linesOf(route));
      const faces = inPlay.flatMap(({ cue }) => cue ?? []);
      expect(new Set(faces).size).toBeGreaterThanOrEqual(3);
      expect(faces.filter((cue, at) => cue === faces[at - 1])).toEqual([]);
      expect(told.filter((text) => /seems|mood/i.test(text))).toEqual([]);
      expect(pointer).toBe(0);
    });

    await test.step('the report card', async () => {
      await pressByTwoKeys(page, button(page, 'Skip'));
      await expect(player.heading('Dazzled (grade A)')).toBeFocused();
      await expect(page.getByRole('region', { name: `What ${name} needed` })).toMatchAriaSnapshot(`
        - heading "What ${name} needed" [level=2]
        - list:
          - listitem: /^Met. .+/
      `);
      await pressByTwoKeys(page, page.getByRole('link', { name: 'Past attempts' }));
      await expect(player.heading('Past attempts')).toBeFocused();
      await expect(main(page).getByRole('listitem').first()).toMatchAriaSnapshot(`
        - link "${scenario.title}"
      `);
      expect((await heardSoFar(page)).pointer).toBe(0);
    });
  });
});

/** Chooses a PIN before the first run that counts, without a pointer. */
async function choosePin(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Choose a PIN' });
  for (const label of ['New PIN', 'New PIN, again']) {
    await tabTo(page, dialog.getByLabel(label, { exact: true }));
    await page.keyboard.type(PIN);
  }
  await pressByTwoKeys(page, dialog.getByRole('button', { name: 'Keep this PIN and play' }));
}

/** Reads by the key that presses what has the focus, up to the choices or to what is asked at the end. */
async function readByEnter(page: Page): Promise<void> {
  const next = button(page, 'Next');
  const end = turn(page).or(page.getByRole('heading', { name: 'One question before the card' }));
  for (;;) {
    await expect(end.or(next)).toBeVisible();
    if (!(await next.isVisible())) return;
    await expect(next).toBeFocused();
    await page.keyboard.press('Enter');
  }
}

// An A by keyboard alone is played above.
for (const { timers, factor, grade } of oneIn(2, [
  { timers: 'off', factor: '0', grade: 'F' },
  { timers: 'ten times as long', factor: '10', grade: 'A' },
] as const)) {
  test(`“The missing dressing” to an ${grade} by a switch, which has two keys, with timers ${timers}`, async ({ app, page, context }) => {
    test.slow();
    const { scenario, turns } = routeTo('missing-dressing', grade, { timed: grade === 'F' });
    const helper = await Player.sitDown(page, app);
    await helper.addName('Ana');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Timers').selectOption(factor);
    await page.getByRole('checkbox', { name: /^Use letters and numbers/ }).uncheck();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.close();

    const window = await context.newPage();
    await listenIn(window);
    const player = await Player.sitDown(window, { address: app.origin });
    await pressByTwoKeys(window, button(window, 'Ana'));
    await expect(player.heading(/meet/)).toBeFocused();
    await pressByTwoKeys(window, window.getByRole('link', { name: scenario.title }));
    await expect(window.getByLabel('Timers')).toHaveValue(factor);
    await pressByTwoKeys(window, button(window, 'Play for the record'));
    await pressByTwoKeys(window, window.getByRole('dialog').getByRole('button', { name: 'Skip practice' }));
    await choosePin(window);
    for (const { words, timedOut } of turns) {
      await readByEnter(window);
      const clock = window.getByRole('timer');
      if (factor === '0') await expect(clock).toHaveCount(0);
      if (timedOut) {
        // It is none of the choices, has no number, and waits for as long as it takes.
        await expect(player.choices.filter({ hasText: 'Let it pass' })).toHaveCount(0);
        await window.clock.fastForward('10:00');
      } else {
        await window.clock.fastForward((await clock.count()) === 0 ? MOMENT_MS : '02:00');
      }
      const wanted = timedOut ? button(window, 'Let it pass') : player.choice(words);
      await pressByTwoKeys(window, wanted);
      await expect(wanted).toHaveCount(0);
    }
    await readByEnter(window);
    await pressByTwoKeys(window, button(window, 'Skip'));
    await expect(player.heading(new RegExp(`\\(grade ${grade}\\)`))).toBeFocused();
    expect((await heardSoFar(window)).pointer).toBe(0);
  });
}
