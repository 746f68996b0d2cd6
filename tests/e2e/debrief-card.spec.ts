import type { Locator } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { button, card, playTo, section, STORY, TO_A_C } from '#tests/support/parcel.ts';
import { Player } from '#tests/support/player.ts';
import { expect, test } from '#tests/support/web-app.ts';

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
