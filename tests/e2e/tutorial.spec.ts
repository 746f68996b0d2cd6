import { look } from '#tests/support/look.ts';
import { Player } from '#tests/support/player.ts';
import { expect, test } from '#tests/support/web-app.ts';

const MIX_UP = 'We mixed up two boxes.';
const BOTH_FREE = 'Take this one for free';
const CARRY = 'walk the cake to the bus';

test('a new player learns the controls in two moments, and sees the three grades side by side', async ({ app, page }) => {
  test.slow();
  const player = await Player.sitDown(page, app);
  await player.addName('Ana');
  const feedback = (title: string) => page.getByRole('heading', { level: 2, name: title });
  const goOn = page.getByRole('button', { name: 'Go on', exact: true });

  await test.step('one press, and they are in it', async () => {
    await look(page, 'tutorial/1-welcome');
    await page.getByRole('button', { name: 'Show me' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Space or Enter reads on' })).toBeVisible();
    await look(page, 'tutorial/2-line');
  });

  await test.step('a choice that falls short is looked at and taken back', async () => {
    await player.readOn();
    await expect(page.getByRole('status').filter({ hasText: 'Press a number' })).toBeVisible();
    await player.takeByNumber(BOTH_FREE);
    await expect(feedback('Fell short')).toHaveCount(0);
    await player.readToFeedback();
    await expect(feedback('Fell short')).toBeFocused();
    await look(page, 'tutorial/3-feedback');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await player.readOn();
  });

  await test.step('the coach says what to look at, and never which', async () => {
    await page.getByRole('button', { name: 'Ask the coach' }).click();
    await expect(page.getByText('Wen’s mood is ', { exact: false })).toBeVisible();
    await player.takeByNumber(MIX_UP);
    await player.readToFeedback();
    await expect(feedback('Met expectations')).toBeFocused();
    await goOn.click();
    await player.readOn();
    await player.takeByNumber(CARRY);
    await player.readToFeedback();
    await expect(feedback('Dazzled')).toBeFocused();
    await goOn.click();
    await player.readOn();
  });

  await test.step('the report card, and the same minute three ways', async () => {
    await expect(player.heading('Dazzled (grade A)')).toBeVisible();
    const ways = page.getByRole('region', { name: 'The same minute, three ways' });
    await expect(ways.getByRole('heading', { level: 3 })).toHaveText([/Fell short/, /Met expectations/, /Dazzled/]);
    await look(page, 'tutorial/4-three-ways');
  });

  await page.getByRole('link', { name: 'Back to scenarios' }).first().click();
  await expect(player.heading(/meet/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show me' })).toHaveCount(0);
});
