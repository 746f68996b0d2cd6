import type { Page } from '@playwright/test';
import { codeOf } from '#core/looks/parts.ts';
import { svgWith } from '#tests/support/pictures.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { look } from '#tests/support/look.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test } from '#tests/support/web-app.ts';

const MINE = documentWith({
  id: 'mine',
  title: 'Mine',
  setting: 'our-lobby',
  cast: { kim: { name: 'Nora Lind', look: 'peep-ruth' } },
  beats: { one: { stage: { props: ['our-mug', 'phone'] }, lines: [{ who: 'kim', say: 'Good morning.' }], choices: [choiceWith('go'), choiceWith('stay')] }, end: END },
});

/** The code of the look that is built. */
const PORTER = codeOf({ head: 'medium3', facialHair: 'chin', outfit: 'jumper', skin: '#d6a070', hair: '#4d3229', clothes: '#4f7f86' });

const NARROW = { width: 360, height: 740 };

test('a trainer gives a scenario a background, a thing and a person of the organisation’s own', async ({ page, app }) => {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Studio', 'Our library');
  await expect(page.getByRole('heading', { level: 1, name: 'Our library' })).toBeFocused();

  await test.step('what is no picture is refused with a reason, and what is one is shown as the stage will', async () => {
    await page.getByRole('button', { name: 'Add a background' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a background' });
    await dialog.getByLabel('Picture').setInputFiles({ name: 'lobby.png', mimeType: 'image/png', buffer: Buffer.from('I am no picture') });
    await expect(dialog.getByRole('alert')).toContainText(['It is no PNG, JPEG, WebP or SVG picture']);
    await dialog.getByLabel('Picture').setInputFiles({ name: 'our_lobby.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) });
    await expect(dialog.getByRole('status').filter({ hasText: '1600 by 900 pixels' })).toBeVisible();
    await expect(dialog.getByLabel('What is it called?')).toHaveValue('our lobby');
    await dialog.getByLabel('What is it called?').fill('Our lobby');
    await dialog.getByLabel('The counter in front').selectOption('front-desk');
    await look(page, 'library-add');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText('“Our lobby” is in the library')).toBeVisible();
  });

  await test.step('a drawing with a script is refused, one without is taken', async () => {
    await page.getByRole('button', { name: 'Add a thing' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a thing' });
    const choose = (inside: string) => dialog.getByLabel('Picture').setInputFiles({ name: 'mug.svg', mimeType: 'image/svg+xml', buffer: svgWith(inside, 'viewBox="0 0 90 110"') });
    await choose('<script>alert(1)</script>');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog.getByText('There is a script in this drawing')).toBeVisible();
    await choose('<rect x="5" y="5" width="60" height="100" rx="8" fill="#a93c22" stroke="#191412" stroke-width="6"/>');
    await dialog.getByRole('radio', { name: 'Large' }).check();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('heading', { level: 3, name: 'mug' })).toBeVisible();
  });

  await test.step('a person is added', async () => {
    await page.getByRole('button', { name: 'Add a person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a person' });
    await dialog.getByLabel('Name').fill('Nora Lind');
    await dialog.getByLabel('What do they look like?').selectOption('peep-ruth');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('heading', { level: 3, name: 'Nora Lind' })).toBeVisible();
    await look(page, 'library', { whole: true });
  });

  await test.step('a look is built by keys alone, with every face in sight', async () => {
    await page.getByRole('button', { name: 'Build a look' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Build a look' });
    await expect(dialog.getByRole('heading', { level: 2 })).toBeFocused();
    await press(page, 'Tab');
    await page.keyboard.type('Night porter');
    await press(page, 'Tab', 'Tab', 'Tab', 'ArrowRight');
    await expect(dialog.getByRole('radio', { name: 'calm' })).toBeChecked();
    await press(page, 'Tab', 'ArrowRight');
    await expect(dialog.getByRole('tab', { name: 'Beard', selected: true })).toBeFocused();
    await press(page, 'Tab', 'ArrowRight');
    await expect(dialog.getByRole('radio', { name: 'Beard along the jaw' })).toBeChecked();
    await press(page, 'Shift+Tab', 'End', 'Tab', 'ArrowRight');
    await expect(dialog.getByRole('group', { name: 'Skin' }).getByRole('radio', { name: 'Medium, golden' })).toBeChecked();
    const faces = dialog.getByRole('group', { name: 'Faces of Night porter' }).locator('img');
    await expect(faces).toHaveCount(8);
    await expect.poll(() => faces.evaluateAll((images, code) => images.filter((image) => image instanceof HTMLImageElement && image.naturalWidth > 0 && image.src.includes(code)).length, PORTER)).toBe(8);
    await look(page, 'library-look');
    await press(page, 'Enter');
    await expect(page.getByText('“Night porter” is in the library')).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: 'Night porter' })).toBeVisible();
  });

  await test.step('what is removed comes back, and keys alone do it', async () => {
    const remove = page.getByRole('button', { name: 'Put mug into the bin' });
    await remove.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Put it back' })).toBeFocused();
    await expect(page.getByRole('heading', { level: 2, name: 'Bin' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('“mug” is back.')).toBeFocused();
    await expect(page.getByRole('heading', { level: 3, name: 'mug' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Bin' })).toHaveCount(0);
  });

  await test.step('principles are changed, undone and saved', async () => {
    await page.getByRole('link', { name: 'Our principles' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Our principles' })).toBeFocused();
    const down = page.getByRole('button', { name: 'Move First impression down' });
    await down.click();
    await expect(page.getByText('“First impression” is number 2 now.')).toBeVisible();
    await expect(down).toBeFocused();
    await page.getByText('Own the mistake', { exact: true }).click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('');
    await expect(page.getByText('1 thing keeps this from being saved')).toBeVisible();
    await name.fill('Own it');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Everything is saved.')).toBeVisible();
    await look(page, 'library-principles');
    await page.setViewportSize(NARROW);
    await look(page, 'library-principles-narrow');
    await page.getByRole('link', { name: 'Back to our library' }).click();
    await look(page, 'library-narrow');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('a scenario that names them shows them: in the studio, and to whoever plays it', async () => {
    await writeOwnScenario(app, 'mine', JSON.stringify(MINE));
    await page.goto(`${app.origin}/#/staff/studio/mine`);
    await expect(page.getByLabel('Where it is set', { exact: true })).toHaveValue('our-lobby');
    await page.getByRole('button', { name: 'Where it is set: choose from pictures' }).click();
    await look(page, 'library-picker');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Build a look' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Build a look' });
    await dialog.getByLabel('What is this look called?').fill('A regular');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    const worn = page.getByLabel('Look', { exact: true });
    await expect(worn).toHaveValue('our-regular');
    await worn.selectOption('Night porter');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved, nothing changed since.')).toBeVisible();
    await page.getByRole('link', { name: 'Sign out' }).click();
    await page.goto(`${app.origin}/#/people`);
    const wanted = ['/own/[0-9a-f]{16}\\.(jpg|webp)$', '/own/[0-9a-f]{16}\\.svg$', `/own/looks/${PORTER}/body\\.svg$`, `/own/looks/${PORTER}/head-calm\\.svg$`];
    const drawn = Promise.all(wanted.map((path) => page.waitForResponse(new RegExp(path))));
    // A page of its own: what another screen of it has shown is fetched by nobody again.
    await page.reload();
    await page.getByLabel('Your name', { exact: true }).fill('Ana');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Mine' }).click();
    await page.getByRole('button', { name: 'Practise', exact: true }).click();
    expect((await drawn).map((answer) => answer.status())).toEqual([200, 200, 200, 200]);
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await look(page, 'library-played');
  });
});

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A photograph, as a camera makes it, larger than it is shown. */
async function photograph(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 2400;
    canvas.height = 1600;
    const context = canvas.getContext('2d');
    if (context === null) return '';
    const sky = context.createLinearGradient(0, 0, 2400, 1600);
    sky.addColorStop(0, '#cfe2e6');
    sky.addColorStop(1, '#f2c14e');
    context.fillStyle = sky;
    context.fillRect(0, 0, 2400, 1600);
    context.fillStyle = '#1f5a55';
    for (let at = 0; at < 6; at++) context.fillRect(200 + at * 380, 300, 160, 700);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
}
