import type { Locator, Page } from '@playwright/test';
import { tabTo } from '#tests/support/keyboard.ts';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { Player } from '#tests/support/player.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';
import { views } from '#tests/support/runs.ts';


const STORY = JSON.stringify(
  documentWith({
    id: 'parcel',
    title: 'The parcel',
    allowance: 10,
    mood: { start: 30, walksOut: { below: 10, to: 'gone' } },
    needs: { parcel: 'The parcel, today', word: 'A straight word about where it is' },
    promises: { call: 'You said you would call the depot', ring: 'You said you would ring by four' },
    bar: { dazzles: 1, surprises: 0 },
    beats: {
      one: {
        lines: [
          { say: 'The bell over the door.' },
          { who: 'kim', say: 'It says delivered. It says delivered here.', feels: 'frustrated' },
        ],
        timer: { seconds: 60, choice: 'silence' },
        choices: [
          choiceWith('call', {
            say: 'I will ring the depot now.',
            promises: ['call'],
            mood: 15,
            why: 'A call now is worth more than a form.',
            shows: ['act-fast'],
            to: 'two',
          }),
          choiceWith('shrug', {
            say: 'Nothing to do with us.',
            grade: 'falls-short',
            mood: -15,
            why: 'It sends them away.',
            shows: ['act-fast'],
            to: 'two',
          }),
          choiceWith('gift', { say: 'Take anything on the shelf.', costs: 40, why: 'No shop can carry that.', to: 'two' }),
          choiceWith('insult', { say: 'Read the sign.', grade: 'falls-short', mood: -30, why: 'They leave.', to: 'two' }),
          { id: 'silence', do: 'You look at the floor.', silent: true, grade: 'falls-short', why: 'They wait.', to: 'two' },
        ],
      },
      two: {
        lines: [{ who: 'kim', say: 'So where is it?', feels: 'concerned' }],
        choices: [
          choiceWith('find', {
            do: 'You look under the counter.',
            say: undefined,
            meets: ['parcel', 'word'],
            keeps: ['call'],
            mood: 20,
            why: 'It was there all along.',
            to: 'three',
          }),
          choiceWith('later', { say: 'I will ring you by four.', promises: ['ring'], why: 'Another wait.', to: 'three' }),
        ],
      },
      three: {
        lines: [{ who: 'kim', say: 'Well.' }],
        choices: [
          choiceWith('carry', {
            do: 'You carry it to their car.',
            say: undefined,
            grade: 'dazzles',
            mood: 20,
            why: 'Nobody had to ask.',
            to: 'end',
          }),
          choiceWith('bye', { say: 'Have a good day.', why: 'A fair goodbye.', to: 'end' }),
        ],
      },
      gone: { lines: [{ say: 'The bell again.' }], ending: { title: 'An empty shop', tone: 'bad' } },
      end: { ...END, lines: [{ who: 'kim', say: 'Thank you, then.', feels: 'pleased' }] },
    },
  }),
);

const TO_A_C = ['I will ring the depot now.', 'You look under the counter.', 'Have a good day.'];

/** Sits down, and plays the parcel up to what is asked at its end. */
async function playTo(page: Page, app: WebApp, words: readonly string[], name = 'Ana'): Promise<Player> {
  await writeOwnScenario(app, 'parcel', STORY);
  const player = await Player.sitDown(page, app);
  await player.addName(name);
  await player.start('The parcel');
  await playOn(player, words);
  return player;
}

async function playOn(player: Player, words: readonly string[]): Promise<void> {
  for (const word of words) {
    await player.readToQuestion();
    await player.choice(word).press('Enter');
    await expect(player.choice(word)).toHaveCount(0);
  }
  await player.readToQuestion();
}

const box = (page: Page): Locator => page.getByRole('textbox');
const card = (player: Player): Locator => player.heading(/grade [ACF]/);
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

test('one question comes before the grade; what is written is kept, and stands on the card', async ({ app, page }) => {
  test.slow();
  const player = await playTo(page, app, TO_A_C);
  await expect(player.heading('One question before the card')).toBeFocused();
  await expect(page.getByText('Met expectations')).toHaveCount(0);
  await expect(box(page)).toHaveAccessibleName('You gave Kim your word on something. What did that change, for Kim and for you?');
  const share = page.getByRole('checkbox', { name: 'Share it with my trainer' });
  await expect(share).not.toBeChecked();
  await expect(share).toHaveAccessibleDescription(/only you can read it/);

  await button(page, 'Keep it and see the card').click();
  await expect(page.getByText('There are no words yet.', { exact: false })).toBeVisible();
  await expect(box(page)).toBeFocused();
  await box(page).fill('I rang before I was asked twice.');
  await expect(page.getByText('32 of 4,000 characters')).toBeVisible();
  // A window that is loaded again asks again.
  await page.reload();
  await expect(player.heading('One question before the card')).toBeVisible();
  await box(page).fill('I rang before I was asked twice.');
  await button(page, 'Keep it and see the card').click();
  await expect(player.heading('Met expectations (grade C)')).toBeFocused();

  const own = section(page, 'In your own words');
  await expect(own.getByText('I rang before I was asked twice.')).toBeVisible();
  await expect(own.getByText('Only you can read this.')).toBeVisible();
  await own.getByRole('button', { name: 'Share it with my trainer' }).click();
  await expect(own.getByText('Shared with trainers and HR.')).toBeVisible();
  await own.getByRole('button', { name: 'Stop sharing it' }).click();
  await expect(own.getByText('Only you can read it now.')).toBeVisible();
  await own.getByRole('button', { name: 'Edit' }).click();
  await expect(box(page)).toBeFocused();
  await box(page).fill('I rang at once.');
  await button(page, 'Keep it').click();
  await expect(own.getByText('Kept.')).toBeFocused();

  await page.reload();
  await expect(card(player)).toBeVisible();
  await expect(own.getByText('I rang at once.')).toBeVisible();
  await page.getByRole('link', { name: 'Past attempts' }).click();
  await page.getByRole('main').getByRole('link', { name: 'The parcel' }).click();
  await expect(card(player)).toBeVisible();
  await own.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(own.getByText('It is gone.')).toBeFocused();
  await expect(own.getByRole('button', { name: 'Write about this run' })).toBeVisible();
});

test('from the last line to the customer’s chair with nothing but the keyboard', async ({ app, page }) => {
  const player = await playTo(page, app, TO_A_C);
  const { keyboard } = page;
  await expect(player.heading('One question before the card')).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.type('Ringing first.');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(page.getByRole('checkbox')).toBeChecked();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(card(player)).toBeFocused();
  await expect(page.getByText('Shared with trainers and HR.')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'From Kim’s chair' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'From Kim’s chair' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(player.heading('From Kim’s chair')).toBeFocused();
  await tabTo(page, button(page, 'Next moment'));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Moment 2 of 4' })).toBeFocused();
});

test('words that cannot be kept stay in the box, and come along to the card', async ({ app, page }) => {
  const player = await playTo(page, app, TO_A_C);
  await page.route('**/reflections/write', (route) => route.abort());
  await box(page).fill('The call was the turn.');
  await button(page, 'Keep it and see the card').click();
  await expect(page.getByRole('alert')).toContainText('Your words could not be kept.');
  await expect(box(page)).toHaveValue('The call was the turn.');
  await look(page, 'debrief/02-question-not-kept');
  await button(page, 'Skip').click();
  await expect(card(player)).toBeFocused();
  await expect(box(page)).toHaveValue('The call was the turn.');
  await page.unroute('**/reflections/write');
  await button(page, 'Keep it').click();
  await expect(section(page, 'In your own words').getByText('The call was the turn.')).toBeVisible();
});

test('more words than there is room for are counted, not cut', async ({ app, page }) => {
  await playTo(page, app, TO_A_C);
  await box(page).fill('a'.repeat(4_001));
  await expect(page.getByText('One character too many.', { exact: false })).toBeVisible();
  await button(page, 'Keep it and see the card').click();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('a'.repeat(4_001));
});

test('somebody else at the same desk finds nothing of it', async ({ app, page }) => {
  const player = await playTo(page, app, TO_A_C);
  await box(page).fill('Mine alone.');
  await button(page, 'Keep it and see the card').click();
  await expect(card(player)).toBeVisible();
  await page.getByRole('link', { name: 'Switch player' }).click();
  await player.addName('Ben');
  await player.start('The parcel');
  await playOn(player, TO_A_C);
  await player.skipQuestion();
  await expect(section(page, 'In your own words').getByRole('button', { name: 'Write about this run' })).toBeVisible();
  await expect(page.getByText('Mine alone.')).toHaveCount(0);
});

test('the card says core and experience apart, names principles, and what the other choices would have done', async ({ app, page }) => {
  const player = await playTo(page, app, TO_A_C);
  await player.skipQuestion();
  await expect(section(page, 'What Kim needed').getByRole('listitem')).toHaveText([/Met: The parcel, today/, /Met: A straight word/]);
  const experience = section(page, 'How it was for Kim');
  await expect(experience).toContainText('Nothing went beyond what was owed.');
  await expect(experience).toContainText('Kept: You said you would call the depot');
  const principle = section(page, 'What you showed').getByRole('listitem').first();
  await expect(principle.getByRole('heading', { name: 'Act fast' })).toBeVisible();
  await expect(principle).toContainText('shown 1 of 1 time');
  await expect(section(page, 'Why this grade')).toContainText('Points: 59 of 100');
  await expect(section(page, 'Why this grade')).toContainText('40 for meeting expectations, and 19 of 39 for how good each choice was.');
  await expect(page.getByText('1 of 2 endings found')).toBeVisible();
  await expect(page.getByText('For the record').first()).toBeVisible();

  const first = page.getByRole('article').getByRole('article').first();
  await expect(first.getByText('It sends them away.')).toBeHidden();
  await first.getByText('What the 3 other choices would have done').click();
  const others = first.locator('details').getByRole('listitem');
  await expect(others.filter({ hasText: 'Nothing to do with us.' })).toContainText('Fell short');
  await expect(others.filter({ hasText: 'Nothing to do with us.' })).toContainText('Mood down 15');
  await expect(others.filter({ hasText: 'Read the sign.' })).toContainText('Kim had had enough');
  await expect(others.filter({ hasText: 'Take anything' })).toContainText('Too dear: it would have spent 40, and 10 was left to spend');
  await expect(first).not.toContainText('You look at the floor.');
});

test('every point of the curve can be asked by keyboard', async ({ app, page }) => {
  const player = await playTo(page, app, TO_A_C);
  await player.skipQuestion();
  const curve = section(page, 'How Kim felt');
  await curve.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await expect(curve.getByRole('radio', { name: /^Choice 1\. Mood up 15/ })).toBeChecked();
  await expect(curve.getByRole('status')).toContainText('A call now is worth more than a form.');
  await page.keyboard.press('ArrowRight');
  await expect(curve.getByRole('radio', { name: /^Choice 2\. Mood up 20/ })).toBeChecked();
  await expect(curve.getByRole('status')).toContainText('It was there all along.');
  await curve.getByText('The same as a list').press('Enter');
  await expect(curve.getByRole('list').filter({ hasText: 'Mood unchanged' }).getByRole('listitem')).toHaveCount(3);
});

test('from any choice, and from the one that would have changed the grade, it can be played again as practice', async ({ app, page }) => {
  test.slow();
  const player = await playTo(page, app, TO_A_C);
  await player.skipQuestion();
  await button(page, 'Play from this moment').click();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(page.getByText('You look under the counter.')).toBeVisible();
  await expect(page.getByText('Well.', { exact: true })).toBeVisible();
  await expect(page.getByText('Practice').first()).toBeVisible();
  await player.readToQuestion();
  await player.choice('You carry it to their car.').press('Enter');
  await player.readToFeedback();
  await expect(page.getByRole('heading', { name: 'Dazzled' })).toBeFocused();
  await expect(page.getByText('Kim: Thank you, then.').last()).toBeVisible();
  await button(page, 'Go on').click();
  await player.readToQuestion();
  await player.skipQuestion();
  await expect(player.heading('Dazzled (grade A)')).toBeVisible();

  await button(page, 'Play again from here (choice 2)').click();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(page.getByText('So where is it?', { exact: true })).toBeVisible();
  await player.readToQuestion();
  await expect(player.choice('I will ring you by four.')).toBeVisible();
});

test('the same moments can be read from the customer’s chair', async ({ app, page }) => {
  const player = await playTo(page, app, ['I will ring the depot now.', 'I will ring you by four.', 'Have a good day.']);
  await player.skipQuestion();
  await page.getByRole('link', { name: 'Sit down there' }).click();
  await expect(player.heading('From Kim’s chair')).toBeFocused();
  const moment = (number: number): Locator => section(page, `Moment ${number} of 4`);
  await expect(moment(1)).toContainText('It says delivered. It says delivered here.');
  await expect(moment(1)).toContainText('What Kim needs: The parcel, today');
  await expect(button(page, 'Previous moment')).toBeDisabled();
  await button(page, 'Next moment').click();
  await expect(moment(2).getByRole('heading')).toBeFocused();
  await expect(moment(2)).toContainText('They said: “I will ring the depot now.”');
  await expect(moment(2)).toContainText(/frustrated.*then.*concerned/);
  await expect(moment(2)).toContainText('They made a promise: You said you would call the depot');
  await look(page, 'debrief/05-chair');
  await button(page, 'Next moment').press('Enter');
  await button(page, 'Next moment').press('Enter');
  await expect(moment(4)).toContainText('Never came: The parcel, today');
  await expect(moment(4)).toContainText('They did not keep a promise: You said you would ring by four');
  await expect(button(page, 'Next moment')).toBeDisabled();
  await page.getByRole('radio', { name: 'All of it' }).check();
  await expect(page.getByRole('region', { name: /^Moment \d of 4$/ })).toHaveCount(4);
  await look(page, 'debrief/06-chair-whole');
  await page.getByRole('link', { name: 'Back to the report card' }).click();
  await expect(card(player)).toBeFocused();
});

test('a run that is not over shows no chair', async ({ app, page }) => {
  await writeOwnScenario(app, 'parcel', STORY);
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  await player.start('The parcel');
  await page.evaluate(() => {
    window.location.hash = `${window.location.hash.replace('/play/', '/attempts/')}/chair`;
  });
  await expect(page.getByText('not played to an end', { exact: false })).toBeVisible();
  await expect(page.getByText('frustrated')).toHaveCount(0);
});

const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 800 }, text: 100 },
  { name: 'narrow', size: { width: 360, height: 740 }, text: 100 },
  { name: 'smallest', size: { width: 320, height: 640 }, text: 100 },
  { name: 'large-text', size: { width: 640, height: 720 }, text: 200 },
] as const;

for (const { name, size, text } of views(VIEWS, [])) {
  test(`the debrief can be used by everybody: ${name}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await writeOwnScenario(app, 'parcel', STORY);
    const player = await Player.sitDown(page, app);
    await page.getByRole('link', { name: 'Settings' }).click();
    const slider = page.getByRole('slider', { name: 'Text size' });
    for (let at = 100; at < text; at += 10) await slider.press('ArrowRight');
    await page.goBack();
    await player.addName('Ana');
    await player.start('The parcel');
    await playOn(player, TO_A_C);
    const see = (state: string): Promise<void> => look(page, `debrief/${name}-${state}`);
    await see('1-question');
    await box(page).fill('I rang before I was asked twice.');
    await button(page, 'Keep it and see the card').click();
    await expect(card(player)).toBeVisible();
    await see('2-card');
    await unfoldAll(page);
    await expect(page.getByText(/^It ends with “.*”, grade A\.$/)).toBeVisible();
    await section(page, 'How Kim felt').getByRole('radio').nth(1).check();
    await everythingCanBeHit(page);
    for (const fold of await page.locator('details > summary').all()) await fold.click();
    await look(page, `debrief/${name}-3-card-open`);
    await page.screenshot({ path: `artifacts/screenshots/debrief/${name}-3-card-whole.png`, fullPage: true });
    await button(page, 'Edit').click();
    await see('4-edit');
    await button(page, 'Cancel').click();
    await button(page, 'Remove').click();
    await see('5-remove');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Sit down there' }).click();
    await button(page, 'Next moment').click();
    await see('6-chair');
  });
}

/** In a narrow window the card is short: its sections are folded under their headings. */
async function unfoldAll(page: Page): Promise<void> {
  const folded = page.getByRole('article').getByRole('button', { expanded: false });
  for (let left = await folded.count(); left > 0; left--) await folded.first().press('Enter');
  await expect(folded).toHaveCount(0);
}

/** Whatever can be pressed is large enough to be hit. */
async function everythingCanBeHit(page: Page): Promise<void> {
  const small = await page.getByRole('main').locator('button, summary, input, label, a').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return element.closest('label') === null && height > 0 && (width < 24 || height < 24);
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
  expect(small).toEqual([]);
}
