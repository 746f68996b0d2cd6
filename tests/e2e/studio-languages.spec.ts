import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { writeOwnScenario } from '#tests/support/own-scenario.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { views } from '#tests/support/runs.ts';
import { setUpStaff } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

// The outline and the form stand beside the texts.
test.use({ viewport: { width: 1680, height: 1050 } });

const BEATS = {
  'the-order': { lines: [{ who: 'kim', say: 'Is it ready in 5 minutes?' }], timer: { seconds: 20, choice: 'go' }, choices: [choiceWith('go', { say: 'Almost.' })] },
  end: END,
};
const STORY = documentWith({ id: 'mine', title: 'The order', beats: BEATS });
/** One text that fits, one of which the scenario says something else by now, one that has nothing to translate any more. */
const GERMAN = {
  scenario: 'mine',
  locale: 'de',
  strings: {
    '/title': { source: 'The order', text: 'Die Bestellung' },
    '/beats/the-order/lines/0/say': { source: 'Is it ready?', text: 'Ist sie fertig?' },
    '/beats/gone/lines/0/say': { source: 'Bye.', text: 'Tschüss.' },
  },
};

/** One that is new, one that changes, one of an older text, and one of none. */
const TABLE = `id,source,translation
/beats/the-order/choices/0/say,Almost.,Fast.
/title,The order,Eine Bestellung
/beats/the-order/lines/0/say,Is it?,Ist sie?
/beats/gone/lines/1/say,Hm.,Hm!
`;

async function openLanguages(page: Page, app: WebApp): Promise<void> {
  await writeOwnScenario(app, 'mine', `${JSON.stringify(STORY, null, 2)}\n`);
  await writeFile(fileOf(app, 'mine.de.json'), JSON.stringify(GERMAN, null, 2));
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await page.goto(`${app.origin}/#/staff/studio/mine`);
  await page.getByRole('tab', { name: 'Languages' }).click();
}

const fileOf = (app: WebApp, name: string): string => path.join(app.dataFolder, 'scenarios', name);

const stringsOf = async (app: WebApp, locale: string): Promise<Record<string, { source: string; text: string }>> => {
  const { strings } = JSON.parse(await readFile(fileOf(app, `mine.${locale}.json`), 'utf8')) as { strings: Record<string, { source: string; text: string }> };
  return strings;
};

test('texts are translated beside their originals, follow a renamed beat, go out as a table and come back', async ({ page, app }) => {
  await openLanguages(page, app);
  const languages = page.getByRole('group', { name: 'Languages' });
  await expect(languages.getByLabel('Language', { exact: true })).toHaveValue('de');
  await expect(languages.getByRole('heading', { name: '1 translation is left over' })).toBeVisible();
  await look(page, 'studio-languages');

  // What is out of date is put right by keyboard, and undone as one step.
  await languages.getByRole('button', { name: 'Out of date (1)' }).press('Enter');
  const line = languages.getByRole('textbox', { name: 'German: The order, line 1' });
  await line.fill('Ist sie in 10 Minuten fertig?');
  await expect(languages.getByRole('listitem').filter({ has: page.getByRole('textbox', { name: 'German: The order, line 1' }) })).toContainText('Translated:');
  await expect(languages.getByText('The number 5 is not in it. Is that meant?')).toBeVisible();
  await line.press('Control+z');
  await expect(line).toHaveValue('Ist sie fertig?');
  await expect(line).toBeFocused();
  await languages.getByRole('button', { name: 'It still fits' }).click();
  await expect(line).toBeFocused();

  // A renamed beat takes its translation along.
  await languages.getByRole('button', { name: /^All/ }).click();
  await line.press('Control+Enter');
  await expect(languages.getByRole('textbox', { name: 'German: The order, choice 1: what the player says' })).toBeFocused();
  await page.getByRole('treeitem', { name: /Is it ready/ }).first().click();
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByRole('textbox').fill('at-the-till');
  await page.keyboard.press('Enter');
  await expect(languages.getByRole('textbox', { name: 'German: At the till, line 1' })).toHaveValue('Ist sie fertig?');

  // A table goes out, is translated, and comes back: what it would change is shown first.
  await languages.getByRole('button', { name: 'Export for a translator…' }).click();
  await page.getByRole('radio', { name: /A translation program/ }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the table', exact: true }).click();
  const table = await readFile(await (await download).path(), 'utf8');
  const back = table
    .replace('state="initial">\n        <source xml:space="preserve">Almost.</source>', 'state="translated">\n        <source>Almost.</source><target>Fast.</target>')
    .replace('Die Bestellung', 'Eine Bestellung');
  await languages.getByLabel('Import a translation…').setInputFiles({ name: 'de.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(back) });
  const dialog = page.getByRole('dialog', { name: 'What de.xlf would change' });
  await look(page, 'studio-languages-table');
  await dialog.getByRole('checkbox', { name: /Die Bestellung/ }).uncheck();
  await dialog.getByRole('button', { name: 'Take 1 text' }).click();
  await expect(languages.getByRole('textbox', { name: 'German: At the till, choice 1: what the player says' })).toHaveValue('Fast.');

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => stringsOf(app, 'de')).toEqual({
    '/title': { source: 'The order', text: 'Die Bestellung' },
    '/beats/at-the-till/lines/0/say': { source: 'Is it ready in 5 minutes?', text: 'Ist sie fertig?' },
    '/beats/at-the-till/choices/0/say': { source: 'Almost.', text: 'Fast.' },
    '/beats/gone/lines/0/say': { source: 'Bye.', text: 'Tschüss.' },
  });
});

const SMALL = [
  { name: 'phone', size: { width: 360, height: 740 }, text: '100%' },
  { name: 'large-text', size: { width: 640, height: 720 }, text: '200%' },
] as const;

for (const { name, size, text } of views(SMALL, [])) {
  test(`the languages on a small screen: ${name}`, async ({ page, app }) => {
    await openLanguages(page, app);
    await page.setViewportSize(size);
    await page.evaluate((letters) => (document.documentElement.style.fontSize = letters), text);
    const languages = page.getByRole('group', { name: 'Languages' });
    await expect(languages).toBeVisible();
    await look(page, `studio-languages-${name}`, { whole: true });
    await languages.getByLabel('Import a translation…').setInputFiles({ name: 'de.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, `studio-languages-table-${name}`);
  });
}
