import { tabTo } from '#tests/support/keyboard.ts';
import { look } from '#tests/support/look.ts';
import { box, button, card, playOn, playTo, section, TO_A_C } from '#tests/support/parcel.ts';
import { expect, test } from '#tests/support/web-app.ts';

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
