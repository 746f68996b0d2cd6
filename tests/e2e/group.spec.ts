import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { Player } from '#tests/support/player.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';


const STORY = documentWith({
  id: 'shop',
  title: 'The corner shop',
  cast: { kim: { name: 'Kim', about: 'A regular.', look: 'peep-dana' } },
  needs: { bread: 'The bread, before eight' },
  beats: {
    one: {
      lines: [{ say: 'The door opens.' }, { who: 'kim', say: 'Is there any bread left?', feels: 'concerned' }],
      timer: { seconds: 20, choice: 'nothing' },
      choices: [
        choiceWith('fetch', { say: 'Let me look in the back for you.', meets: ['bread'], why: 'She came for bread.', to: 'two' }),
        choiceWith('shrug', { say: 'All gone, sorry.', grade: 'falls-short', why: 'Nobody looked.', to: 'two' }),
        { id: 'nothing', do: 'Nobody says a word.', silent: true, grade: 'falls-short', why: 'She waited.', to: 'two' },
      ],
    },
    two: {
      lines: [{ who: 'kim', say: 'And what do I owe you?' }],
      choices: [
        choiceWith('price', { say: 'Two forty.', why: 'A clear price.' }),
        choiceWith('treat', { say: 'Two forty, and the roll is on us.', grade: 'dazzles', why: 'Nobody had to ask.' }),
        choiceWith('dear', { say: 'Take the whole shelf.', costs: 50 }),
      ],
    },
    end: END,
  },
});

const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 800 }, text: 100 },
  { name: 'narrow', size: { width: 320, height: 740 }, text: 100 },
  { name: 'large-text', size: { width: 640, height: 720 }, text: 200 },
] as const;

async function sitDownAtBriefing(page: Page, app: WebApp, text = 100): Promise<Player> {
  await writeOwnScenario(app, 'shop', JSON.stringify(STORY));
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  if (text > 100) {
    await page.getByRole('link', { name: 'Settings' }).click();
    const slider = page.getByRole('slider', { name: 'Text size' });
    for (let percent = 100; percent < text; percent += 10) await slider.press('ArrowRight');
    await page.getByRole('link', { name: 'Scenarios' }).click();
  }
  await page.getByRole('link', { name: 'The corner shop' }).click();
  return player;
}

const vote = (page: Page) => page.getByRole('heading', { name: /^What do we do\?/ });

/** Reads to the choices. */
async function readOn(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Next', exact: true });
  for (;;) {
    await expect(vote(page).or(next)).toBeVisible();
    if (!(await next.isVisible())) break;
    await next.press('Enter');
  }
  await expect(vote(page)).toBeFocused();
}

/** The number that stands beside the words. */
async function numberOf(page: Page, words: string): Promise<number> {
  const rows = await page.getByRole('list').last().getByRole('listitem').allTextContents();
  const at = rows.findIndex((row) => row.includes(words));
  expect(at).toBeGreaterThanOrEqual(0);
  return at + 1;
}

for (const { name, size, text } of views(VIEWS, ['narrow'])) {
  test(`a team plays on one screen, and everybody can use it: ${name}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(size);
    await sitDownAtBriefing(page, app, text);
    await page.getByRole('link', { name: 'Play with the team' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The corner shop' })).toBeFocused();
    await expect(page.getByText('Nothing of this is stored')).toBeVisible();
    await look(page, `${name}/60-group-intro`);
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.getByText('The door opens.').first()).toBeVisible();
    await look(page, `${name}/61-group-line`);
    await readOn(page);
    const fetch = await numberOf(page, 'Let me look');
    await page.getByRole('button', { name: `One hand more for number ${fetch}` }).click();
    await page.getByRole('button', { name: 'Talk about it' }).click();
    await look(page, `${name}/62-group-vote`);
    const see = page.getByRole('button', { name: 'See how it lands' });
    await expect(see).toHaveAccessibleDescription(`Number ${fetch} leads: this takes it and shows how it lands with Kim.`);
    await page.getByRole('button', { name: `One hand more for number ${3 - fetch}` }).click();
    await expect(see).toHaveAccessibleDescription(/^It is level/);
    await page.getByRole('button', { name: 'See how it lands' }).click();
    await expect(page.getByRole('heading', { name: 'It is a tie' })).toBeFocused();
    await look(page, `${name}/63-group-tie`);
    await page.getByRole('button', { name: `Take number ${fetch}` }).click();
    await expect(page.getByRole('heading', { name: 'Met expectations' })).toBeFocused();
    await expect(page.getByText('She came for bread.')).toBeVisible();
    await expect(page.getByText('Nobody looked.')).toHaveCount(0);
    await look(page, `${name}/64-group-seen`);
    await page.getByRole('button', { name: 'What the other choice would have done' }).click();
    await expect(page.getByText('Nobody looked.')).toBeVisible();
    await look(page, `${name}/65-group-others`);
    await page.getByRole('button', { name: 'Go on' }).click();
    await readOn(page);
    await page.keyboard.press(String(await numberOf(page, 'on us')));
    await page.getByRole('button', { name: 'See how it lands' }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('heading', { level: 2, name: /^Dazzled/ })).toBeFocused();
    await expect(page.getByText('Nothing of this is stored')).toBeVisible();
    await look(page, `${name}/66-group-report`);
  });
}

test('a number counts a hand, Backspace takes the last one back, and nothing is stored', async ({ app, page }) => {
  const player = await sitDownAtBriefing(page, app);
  const started: string[] = [];
  page.on('request', (request) => {
    if (/attempts\/(start|append)/.test(request.url())) started.push(request.url());
  });
  await page.getByRole('link', { name: 'Play with the team' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await readOn(page);
  await page.getByRole('button', { name: 'See how it lands' }).click();
  await expect(page.getByText('Count at least one hand first.')).toBeVisible();
  const hands = (number: number) => page.getByRole('group', { name: `Hands for number ${number}` }).getByRole('status');
  for (const key of ['1', '1', '2', '2', '2']) await page.keyboard.press(key);
  await expect(hands(1)).toHaveText('2');
  await expect(hands(2)).toHaveText('3');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(hands(2)).toHaveText('1');
  await page.getByRole('button', { name: 'One hand less for number 1' }).click();
  await expect(hands(1)).toHaveText('1');
  await page.getByRole('button', { name: 'Let it pass' }).click();
  await expect(page.getByRole('heading', { name: 'Fell short' })).toBeFocused();
  await expect(page.getByText('Time ran out. Nobody says a word.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await readOn(page);
  const dear = await numberOf(page, 'whole shelf');
  await page.keyboard.press(String(dear));
  await expect(page.getByRole('group', { name: `Hands for number ${dear}` })).toHaveCount(0);
  await page.keyboard.press(String(await numberOf(page, 'on us')));
  await page.getByRole('button', { name: 'See how it lands' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Fell short/ })).toBeFocused();
  await page.getByRole('button', { name: 'Play it again' }).click();
  await expect(page.getByText('The door opens.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(player.heading('The corner shop')).toBeVisible();
  await page.getByRole('link', { name: 'Past attempts' }).click();
  await expect(page.getByText('Nothing played yet.')).toBeVisible();
  expect(started).toEqual([]);
});

test('from a week, its own questions are talked about, and the way out leads back to the programme', async ({ app, page }) => {
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await page.getByRole('link', { name: 'Programmes' }).click();
  await page.getByRole('link', { name: 'Play with the team: The missing dressing' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await readOn(page);
  await page.getByRole('button', { name: 'Talk about it' }).click();
  await expect(page.getByText('Which of our mistakes do customers tell us about')).toBeFocused();
  await page.getByRole('button', { name: 'Another question' }).click();
  await expect(page.getByText('How much may each of us spend')).toBeFocused();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(player.heading('A mile in five weeks')).toBeVisible();
});
