import { setUpStaff, openArea } from '#tests/support/staff.ts';
import { look } from '#tests/support/look.ts';
import { pressByTwoKeys, tabTo } from '#tests/support/keyboard.ts';
import { greyPng } from '#tests/support/pictures.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test } from '#tests/support/web-app.ts';

const SMALL = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'large-text', width: 320, height: 360 },
];

test('a trainer begins from a template', async ({ page, app }) => {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Studio', 'Scenario studio');
  await page.getByRole('button', { name: 'New scenario' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Two chairs short');
  await dialog.getByRole('radio', { name: 'A complaint' }).check();
  await look(page, 'studio-start-dialog');
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two chairs short' })).toBeFocused();

  // The checklist stands beside it, and leads to each place.
  const list = page.getByRole('tabpanel', { name: 'Checklist' });
  await expect(list.getByText('14 of 21 are as they should be.')).toBeVisible();
  const form = page.getByRole('region', { name: 'Form' });
  await list.getByRole('button', { name: /^Go to beat ‘Ten to five/ }).click();
  await expect(form.getByLabel('Note for authors')).toHaveValue(/The promise comes due/);
  await look(page, 'studio-start-checklist');
  await list.getByRole('button', { name: /^Remove this note: beat ‘Ten to five/ }).click();
  await expect(list.getByRole('heading', { name: 'Notes to work through' })).toBeFocused();
  await expect(form.getByLabel('Note for authors')).toHaveCount(0);
  await list.getByRole('checkbox', { name: /^I have read every line aloud/ }).check();
  await list.getByRole('button', { name: 'Go to the scenario as a whole' }).click();
  await expect(form.getByLabel('Note for authors')).toHaveValue(/Make it yours in this order/);

  // Where it plays, by pictures and by keys alone.
  await form.getByLabel('Note for authors').focus();
  await pressByTwoKeys(page, form.getByRole('button', { name: 'Where it is set: choose from pictures' }));
  await tabTo(page, dialog.getByLabel('Find by name'));
  await page.keyboard.insertText('shop');
  await expect(dialog.getByRole('status')).toHaveText('1 picture');
  await tabTo(page, dialog.getByRole('radio', { name: 'Gift shop' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('Where it is set', { exact: true })).toHaveValue('gift-shop');
  await expect(form.getByRole('button', { name: 'Where it is set: choose from pictures' })).toBeFocused();
  // What was set elsewhere is told, and follows when it is asked to.
  await expect(form.getByText('1 beat has a setting of its own: ', { exact: false })).toBeVisible();
  await form.getByRole('button', { name: 'Play that beat in ‘Gift shop’ too' }).click();
  await expect(form.getByText('Every beat plays here now.')).toBeVisible();
  await expect(form.getByLabel('Where it is set', { exact: true })).toBeFocused();
  await form.getByRole('button', { name: 'Where it is set: choose from pictures' }).click();
  await expect(dialog.getByRole('radio', { checked: true })).toHaveAccessibleName('Gift shop');
  await look(page, 'studio-start-settings');

  // One of their own, from this computer, without leaving.
  await dialog.getByRole('button', { name: 'Add a picture of your own…' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a background' });
  await adding.getByLabel('Picture').setInputFiles({ name: 'our_shop.png', mimeType: 'image/png', buffer: greyPng(1600, 900) });
  await expect(adding.getByRole('status')).toContainText('1600 by 900 pixels');
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('radio', { checked: true })).toHaveAccessibleName('our shop');
  await dialog.getByRole('button', { name: 'Use this' }).click();
  await expect(form.getByLabel('Where it is set', { exact: true }).getByRole('option', { selected: true })).toHaveText('our shop');

  // Who comes, with every face.
  await form.getByRole('button', { name: 'Look: choose from pictures' }).click();
  await dialog.getByRole('radio', { name: /^Woman around 75/ }).check();
  await expect(dialog.getByRole('list', { name: /^Faces of Woman around 75/ }).getByRole('listitem')).toHaveCount(8);
  await look(page, 'studio-start-faces');
  await dialog.getByRole('button', { name: 'Use this' }).click();
  await expect(form.getByLabel('Look', { exact: true })).toHaveValue('peep-ruth');

  // Somebody is kept for other stories, and taken into this one.
  await form.getByRole('button', { name: 'Keep Tomas in our library' }).click();
  await expect(form.getByText('Tomas is in our library like this.')).toBeVisible();
  await form.getByRole('button', { name: 'Take somebody from our library' }).click();
  await dialog.getByRole('radio', { name: 'Tomas' }).check();
  await dialog.getByRole('button', { name: 'Use this' }).click();
  await expect(form.getByLabel('Name', { exact: true })).toHaveCount(2);

  // Whoever is needed does not go without a word.
  const people = form.getByRole('group', { name: 'People' });
  await people.getByRole('button', { name: /^Remove / }).first().click();
  await expect(dialog.getByText(/^Still used in \d+ places:$/)).toBeVisible();
  await look(page, 'studio-start-remove');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(people.getByRole('button', { name: /^Remove / })).toHaveCount(2);
  await people.getByRole('button', { name: /^Remove / }).last().click();
  await expect(people.getByRole('button', { name: /^Remove / })).toHaveCount(1);
  await expect(page.getByText('Removed: ‘Tomas’.')).toBeVisible();

  // A click in the outline brings the form in sight, and a new beat takes nobody away from the choice that leads there.
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('tab', { name: 'Play', exact: true }).click();
  await expect(form).toHaveCount(0);
  await page.getByRole('treeitem', { name: /One rail on a top bunk is no use to anybody/ }).click();
  await expect(form.getByLabel('The player says')).toHaveValue(/^One rail on a top bunk is no use/);
  await expect(page.getByRole('treeitem', { selected: true })).toBeFocused();
  await form.getByRole('button', { name: 'A new beat' }).click();
  await expect(page.getByText('There is a new beat, and this leads there. Nothing is written in it yet.')).toBeVisible();
  await expect(form.getByRole('button', { name: 'A new beat' })).toBeFocused();
  await expect(form.getByLabel('The player says')).toHaveValue(/^One rail on a top bunk is no use/);
  await page.getByRole('button', { name: 'Go to the new beat' }).click();
  await expect(form.getByRole('heading', { name: /^New beat/ })).toBeFocused();

  // In a narrow window there is one view at a time.
  for (const { name, width, height } of views(SMALL, [])) {
    await page.setViewportSize({ width, height });
    await page.getByLabel('View', { exact: true }).selectOption('form');
    await page.getByRole('button', { name: 'Look: choose from pictures' }).first().click();
    await expect(dialog.getByRole('list', { name: /^Faces of Woman around 75/ })).toBeVisible();
    await look(page, `studio-start-faces-${name}`);
    await page.keyboard.press('Escape');
    await page.getByLabel('View', { exact: true }).selectOption('checklist');
    await expect(page.getByRole('heading', { name: 'What only people can tell' })).toBeVisible();
    await look(page, `studio-start-checklist-${name}`, { whole: true });
    await page.getByRole('link', { name: 'All scenarios' }).click();
    await page.getByRole('button', { name: 'New scenario' }).click();
    await look(page, `studio-start-dialog-${name}`);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Two chairs short' }).click();
  }
});
