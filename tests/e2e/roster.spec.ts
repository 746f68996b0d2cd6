import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function comeIn(page: Page, app: WebApp): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
}

async function chooseFile(page: Page, text: string | Buffer): Promise<void> {
  await page.getByLabel('Roster file').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function openImport(page: Page): Promise<void> {
  await openArea(page, 'People', 'Roster');
  await page.getByRole('link', { name: 'Import a roster' }).click();
  await expect(title(page, 'Import a roster')).toBeFocused();
}

const FILE = 'Employee number;Name;Cohort;Department\n7;Ana Ruiz;Spring;Kitchen\n8;Bo Berg;Spring;Bar\n9;Cleo;Autumn;Bar\n';

test('a roster is looked at before it is imported; leavers are archived only when asked, and come back', async ({ page, app }) => {
  await comeIn(page, app);
  await openImport(page);
  await chooseFile(page, FILE);
  await expect(page.getByRole('heading', { level: 2, name: '3 people in this file' })).toBeFocused();
  await page.getByText('New: 3').click();
  await page.getByText('New cohorts: 2').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ana Ruiz' })).toContainText('Spring');
  await look(page, 'roster-preview');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported: 3 added, 0 changed, 0 archived, 0 as they were.')).toBeVisible();

  await chooseFile(page, 'number,name,cohort\n7,Ana Ruiz-Soto,Autum\n8,Bo Berg,Spring\n8,Bo Berg,\n');
  await expect(page.getByText('Did you mean “Autumn”, which is there already?')).toBeVisible();
  await page.getByRole('button', { name: 'Put this person into Autumn' }).click();
  await expect(page.getByText('“Autum” in the file is taken for “Autumn”.')).toBeVisible();
  await page.getByText('Changed: 1', { exact: true }).click();
  await expect(page.getByText('Name: Ana Ruiz becomes Ana Ruiz-Soto')).toBeVisible();
  await expect(page.getByText('Cohort: Spring becomes Autumn')).toBeVisible();
  await page.getByText('In the file more than once, merged into one: 1').click();
  await expect(page.getByText('lines 3, 4')).toBeVisible();
  await page.getByText('In the roster, not in the file: 1').click();
  await look(page, 'roster-changes');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported: 0 added, 1 changed, 0 archived, 1 as they were.')).toBeVisible();
  await look(page, 'roster-done');
  await page.getByRole('button', { name: 'See who is not in the file' }).click();
  await page.getByText('In the roster, not in the file: 1').click();
  await page.getByRole('button', { name: 'Archive this person' }).click();
  await expect(page.getByText('Imported: 0 added, 0 changed, 1 archived, 2 as they were.')).toBeVisible();

  await page.getByRole('link', { name: 'People', exact: true }).click();
  const people = page.getByRole('table', { name: 'People' });
  await expect(people.getByRole('rowheader')).toHaveText(['Ana Ruiz-Soto', 'Bo Berg']);
  await look(page, 'roster-people');
  await page.getByLabel('Show').selectOption('Archived');
  await expect(people.getByRole('rowheader')).toHaveText(['Cleo']);
  await page.getByRole('button', { name: 'Bring back Cleo' }).click();
  await expect(page.getByText('Cleo is back and can sign in.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everybody' }).click();
  await page.getByRole('searchbox', { name: 'Name, number or department' }).fill('9');
  await expect(people.getByRole('rowheader')).toHaveText(['Cleo']);
  await page.getByLabel('Cohort of Cleo').selectOption('Spring');
  await expect(page.getByText('Cleo is in Spring now.')).toBeVisible();

  await page.getByRole('link', { name: 'Cleo' }).click();
  await expect(title(page, 'Cleo')).toBeFocused();
  await expect(page.getByText('Nothing is assigned to their cohort.')).toBeVisible();
  await look(page, 'person', { whole: true });
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  const archiving = page.getByRole('dialog', { name: 'Archive Cleo?' });
  await expect(archiving.getByText('Their results stay')).toBeVisible();
  await look(page, 'person-archive');
  await archiving.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cleo is back and can sign in.')).toBeVisible();
});

test('lines at fault are told one by one, and a file that is no CSV says what to do', async ({ page, app }) => {
  await comeIn(page, app);
  await openImport(page);
  await chooseFile(page, 'number,name\n7,Ana\n,Bo\n=1+1,<img src=x onerror=alert(1)>\n7,Anna\n8,\u202Eevil\n');
  const faults = page.getByRole('alert').filter({ hasText: '4 lines are at fault' });
  await expect(faults.getByRole('listitem')).toHaveText([
    /^Line 3, column A \(number\): there is no employee number\./,
    /^Line 4, column A \(number\): "=1\+1" is no employee number/,
    /^Line 5, column A \(number\): "7" also stands in line 2, for somebody of another name\./,
    /^Line 6, column B \(name\): Name: .*holds invisible or control characters/,
  ]);
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
  await look(page, 'roster-faults');
  await chooseFile(page, Buffer.from('number,name\n7,Zo\u00eb\n', 'latin1'));
  await expect(page.getByRole('alert').getByText('Line 2 is not UTF-8')).toBeVisible();
  await chooseFile(page, 'Clave,Quién\nE7,Ana\n');
  await expect(page.getByText('Say which column holds the employee number. Say which column holds the name.')).toBeVisible();
  await page.getByLabel('Employee number').selectOption('Clave');
  await page.getByLabel('Name', { exact: true }).selectOption('Quién');
  await look(page, 'roster-columns');
  await page.getByRole('button', { name: 'Read it like this' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '1 person in this file' })).toBeFocused();
});

test('who plays here already is linked when HR says so, and keeps what they have', async ({ page, app }) => {
  await page.goto(app.address);
  await page.getByLabel('Your name').fill('Ana Ruiz');
  await page.keyboard.press('Enter');
  await expect(title(page, 'Who would you like to meet?')).toBeVisible();
  await page.goto(`${app.origin}/#/people`);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  await openImport(page);
  await chooseFile(page, FILE);
  await page.getByLabel('Ana Ruiz, who plays here already').selectOption('7, Ana Ruiz, Spring, Kitchen');
  await look(page, 'roster-link');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported: 2 added, 0 changed, 0 archived, 0 as they were. 1 who already played here without an employee number has one now.')).toBeVisible();
});

test('something is assigned, shows to whom it is for and to the player, and is changed and withdrawn', async ({ page, app }) => {
  await comeIn(page, app);
  await openImport(page);
  await chooseFile(page, FILE);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('Imported: 3 added').waitFor();
  await openArea(page, 'Training', 'Assignments');
  await page.getByRole('button', { name: 'Assign it' }).click();
  await expect(page.getByText('Pick a programme or a scenario.')).toBeVisible();
  await expect(page.getByText('Pick the cohort it is for.')).toBeVisible();
  await expect(page.getByText('Give a day.')).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('dressing dana');
  await expect(page.getByText('One fits.')).toBeVisible();
  await page.getByRole('radio', { name: 'The missing dressing' }).check();
  await page.getByLabel('For which cohort').selectOption('Spring (2 people)');
  await page.getByLabel('Due on').fill('2020-01-31');
  await page.getByLabel('Attempts that count').fill('two');
  await page.getByRole('button', { name: 'Assign it' }).click();
  await expect(page.getByText('Type a whole number from 1 to 100, or nothing.')).toBeVisible();
  await page.getByLabel('Attempts that count').fill('2');
  await page.getByRole('button', { name: 'Assign it' }).click();
  await expect(page.getByText('That day is over')).toBeVisible();
  await look(page, 'assignment-past', { whole: true });
  await page.getByRole('button', { name: 'Assign it' }).click();
  await expect(page.getByText('The missing dressing is assigned to Spring.')).toBeVisible();
  await look(page, 'assignments');

  // Rows share what they follow: a browser has six connections for everything.
  const watches: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/rpc/scenarios/watch')) watches.push(request.url());
  });
  await openArea(page, 'Training', 'Who is due');
  const due = page.getByRole('table', { name: 'Who is due' });
  await expect(due.getByRole('rowheader')).toHaveText(['Ana Ruiz', 'Bo Berg']);
  await expect(due.getByRole('row', { name: /Ana Ruiz/ })).toContainText(/Overdue by \d/);
  await look(page, 'due');
  expect(watches.length).toBeLessThanOrEqual(1);
  await page.getByRole('button', { name: 'Save as a file…' }).click();
  const taking = page.getByRole('dialog', { name: 'Save this list as a file' });
  await taking.getByRole('button', { name: 'Save the file' }).click();
  await expect(taking.getByText('Say in a few words what you need it for.')).toBeVisible();
  await taking.getByLabel('What do you need it for?').fill('To remind them');
  await look(page, 'due-download');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^display_name,.*\r\nAna Ruiz,7,Spring,scenario,missing-dressing,/);
  await page.getByText('One list was saved as a file').click();
  await expect(page.getByText('“To remind them”')).toBeVisible();
  await page.getByLabel('Show').selectOption('Done');
  await expect(page.getByText('Nobody is in this list just now.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Show')).toHaveValue('done');

  await openArea(page, 'People', 'Roster');
  await page.getByRole('link', { name: 'Bo Berg' }).click();
  await expect(title(page, 'Bo Berg')).toBeFocused();
  const assignedToBo = page.getByRole('table', { name: 'Assigned' });
  await expect(assignedToBo.getByRole('row', { name: /The missing dressing/ })).toContainText(/Overdue by \d/);

  await openArea(page, 'Training', 'Assignments');
  await page.getByRole('button', { name: 'Change The missing dressing, Spring' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Months a pass holds').fill('12');
  await look(page, 'assignment-change');
  await dialog.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByRole('table', { name: 'Assigned to Spring' }).getByRole('row', { name: /dressing/ })).toContainText('12');

  await page.getByRole('link', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Ana Ruiz' }).click();
  const assigned = page.getByRole('region', { name: 'Assigned to you' });
  await expect(assigned).toContainText(/Overdue by \d/);
  await expect(assigned).toContainText('2 attempts of 2 left; practice is not counted.');
  await look(page, 'assigned-to-you');
  await assigned.getByRole('link', { name: 'The missing dressing' }).click();
  await expect(page).toHaveURL(/scenarios\/missing-dressing$/);
});

test('on a small screen and with large text nothing is lost', async ({ page, app }) => {
  await comeIn(page, app);
  await openImport(page);
  await chooseFile(page, FILE);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('Imported: 3 added').waitFor();
  await page.setViewportSize({ width: 320, height: 740 });
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Kitchen' })).toBeVisible();
  await look(page, 'roster-people-narrow');
  await page.getByRole('link', { name: 'Cohorts', exact: true }).click();
  await page.getByLabel('Name of the cohort').fill('spring');
  await page.getByRole('button', { name: 'Add the cohort' }).click();
  await expect(page.getByText('There is a cohort of this name already.')).toBeVisible();
  await look(page, 'cohorts-narrow');
  await page.setViewportSize({ width: 640, height: 720 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  for (const area of ['Assignments', 'Who is due', 'Roster']) {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: area, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: area })).toBeFocused();
    await look(page, `large-${area.toLowerCase().replaceAll(' ', '-')}`);
  }
  await page.getByRole('link', { name: 'Cohorts', exact: true }).click();
  await page.getByRole('button', { name: 'Remove Spring' }).click();
  await expect(page.getByText('Somebody is still in this cohort')).toBeVisible();
  await page.getByRole('button', { name: 'Rename Spring' }).click();
  await page.getByRole('dialog').getByLabel('Name of the cohort').fill('Winter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Spring is called Winter now.')).toBeVisible();
  await page.getByRole('button', { name: 'Merge Autumn into another cohort' }).click();
  const merging = page.getByRole('dialog');
  await merging.getByLabel('Into which cohort?').selectOption('Winter (2 people)');
  await expect(merging.getByText('1 person of Autumn goes into Winter')).toBeVisible();
  await look(page, 'large-merge');
  await merging.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('Autumn is part of Winter now.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Winter' })).toContainText('3 people');
});
