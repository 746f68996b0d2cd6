import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzip } from '#tests/support/unzip.ts';
import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

async function comeIn(page: Page, app: WebApp): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openArea(page, 'Results', 'Exports');
  await expect(page.getByRole('heading', { level: 1, name: 'Exports' })).toBeFocused();
}

async function exportOf(page: Page): Promise<{ name: string; contents: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), contents: await readFile(await file.path()) };
}

async function readable(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'CSV' }).check();
  const files = unzip((await exportOf(page)).contents);
  expect([...files.keys()].filter((name) => name.endsWith('.csv'))).toHaveLength(1);
  expect([...files.values()][0]?.toString('utf8')).toBe('Date (UTC),Pseudonym,Cohort,Scenario,Grade,Points,Passed,Attempt\r\n');
}

test('an export needs a purpose, comes as a file, and is noted', async ({ page, app }) => {
  await comeIn(page, app);
  // What people read is offered first: few columns, and nothing to be known of tables.
  await expect(page.getByRole('radio', { name: 'For a person to read' })).toBeChecked();
  await expect(page.getByRole('group', { name: 'Tables' })).toHaveCount(0);
  await look(page, 'exports-empty');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByText('Say in a few words what the export is for.')).toBeVisible();
  await expect(page.getByLabel('What is it for?')).toBeFocused();
  await page.getByLabel('What is it for?').fill('The yearly report');
  await readable(page);
  await page.getByRole('radio', { name: 'For another system: every column' }).check();
  await page.getByRole('radio', { name: 'CSV' }).check();
  await page.getByRole('radio', { name: /^For Excel in Europe/ }).check();
  const { name, contents } = await exportOf(page);
  expect(name).toMatch(/^extra-mile-results-made-\d{4}-\d\d-\d\d-\d{6}-csv\.zip$/);
  const files = unzip(contents);
  const stem = name.replace('-csv.zip', '');
  expect([...files.keys()]).toEqual([`${stem}.csv`, `${stem}.principles.csv`, `${stem}.choices.csv`, `${stem}.csv.manifest.json`]);
  expect(files.get(`${stem}.csv`)?.toString('utf8')).toMatch(/^\uFEFFexport_schema_version;/);
  await expect(page.getByRole('status').filter({ hasText: '0 attempts exported.' })).toBeVisible();
  const entry = page.getByRole('list', { name: 'What was exported before' }).getByRole('listitem').first();
  await expect(entry).toContainText('The yearly report');
  await expect(entry).toContainText('By Hanna');
  await expect(entry).toContainText('CSV tables, with pseudonyms, 0 attempts');
  await look(page, 'exports-made');
  // What came after it is asked for as it was.
  await page.getByRole('radio', { name: 'Excel workbook' }).check();
  await entry.getByRole('button', { name: /^Export what is new since/ }).click();
  await expect(page.getByLabel('What is it for?')).toBeFocused();
  await expect(page.getByRole('radio', { name: 'CSV' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Only what is new' })).toBeChecked();
  await expect(page.getByLabel('Since which export?')).toContainText('The yearly report');
  // Nothing of it is left in the data folder.
  expect(await readdir(path.join(app.dataFolder, 'exports')).catch(() => [])).toEqual([]);
});

test('each format has the fields that go with it', async ({ page, app }) => {
  await comeIn(page, app);
  await page.getByRole('radio', { name: 'For another system: every column' }).check();
  await expect(page.getByRole('group', { name: 'How CSV is written' })).toHaveCount(0);
  await page.getByRole('radio', { name: 'xAPI statements' }).check();
  await expect(page.getByRole('group', { name: 'Tables' })).toHaveCount(0);
  await expect(page.getByText('xAPI statements name people by pseudonym. Whoever also has a file with names of the same attempts')).toBeVisible();
  await page.getByRole('radio', { name: 'Excel workbook' }).check();
  for (const table of ['Attempts', 'Principles', 'Choices']) await page.getByRole('checkbox', { name: table }).uncheck();
  await page.getByLabel('What is it for?').fill('A look');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByText('Choose at least one table.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Attempts' })).toBeFocused();
  await page.getByRole('checkbox', { name: 'Groups' }).check();
  const { name, contents } = await exportOf(page);
  expect(name).toMatch(/\.xlsx$/);
  expect([...unzip(contents).keys()]).toContain('xl/worksheets/sheet2.xml');
});

test('names leave after a second thought, and an export goes on while one looks at another page', async ({ page, app }) => {
  await comeIn(page, app);
  await page.getByRole('radio', { name: /^Names/ }).check();
  await page.getByLabel('What is it for?').fill('For a colleague');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const roster = page.getByRole('dialog', { name: 'Export with names?' });
  await expect(roster.getByRole('listitem')).toHaveText([/finished/, /^Grades/, 'Employee number or department']);
  await roster.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('radio', { name: 'For another system: every column' }).check();
  await page.getByLabel('What is it for?').fill('For the works council');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export with names?' });
  await expect(dialog.getByRole('listitem')).toHaveText([/finished.*trainers, managers.* and HR\./, /^Grades/, /choice.*: HR\./]);
  await look(page, 'exports-names');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  // Held back until somebody looks elsewhere.
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/results/export', async (route) => {
    await held;
    await route.continue();
  });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export with names' }).click();
  await expect(page.getByText('You can go to other pages meanwhile')).toBeVisible();
  await page.evaluate(() => (location.hash = '#/staff/policy'));
  await expect(page.getByText('Your export is being made.')).toBeVisible();
  await look(page, 'exports-elsewhere');
  release();
  expect((await download).suggestedFilename()).toMatch(/^extra-mile-results-named-made-.*\.xlsx$/);
  await expect(page.getByText('Your export is done.')).toBeVisible();
  await page.getByRole('link', { name: 'See it', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '0 attempts exported.' })).toBeVisible();
  await page.evaluate(() => (location.hash = '#/staff/policy'));
  await expect(page.getByRole('heading', { level: 1, name: 'What happens with people’s results' })).toBeFocused();
  await expect(page.getByText('Your export is done.')).toHaveCount(0);
});

for (const [where, viewport] of [
  ['narrow', { width: 320, height: 740 }],
  ['large-text', { width: 640, height: 720 }],
] as const) {
  test(`nothing is cut off: ${where}`, async ({ page, app }) => {
    await comeIn(page, app);
    await page.setViewportSize(viewport);
    if (where === 'large-text') await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await page.getByRole('radio', { name: 'CSV' }).check();
    await look(page, `exports-${where}`, { whole: true });
  });
}
