import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { box, button, card, playOn, section, STORY, TO_A_C } from '#tests/support/parcel.ts';
import { Player } from '#tests/support/player.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/web-app.ts';

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
