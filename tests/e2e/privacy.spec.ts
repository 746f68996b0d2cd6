import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { accessReportSchema } from '#core/contract/privacy.ts';
import { look } from '#tests/support/look.ts';
import { type PlayedHouse, playedHouse } from '#tests/support/played-house.ts';
import { expectFiled, printed } from '#tests/support/printed.ts';
import { views } from '#tests/support/runs.ts';
import { enterPin } from '#tests/support/pin.ts';
import { enterStaffArea, openArea } from '#tests/support/staff.ts';
import { expect, test as base, WebApp } from '#tests/support/web-app.ts';

const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 800 }, textSize: 100 },
  { name: 'narrow', size: { width: 360, height: 740 }, textSize: 100 },
  { name: 'large-text', size: { width: 640, height: 720 }, textSize: 200 },
  { name: 'narrow-large-text', size: { width: 320, height: 640 }, textSize: 200 },
] as const;

interface Office extends PlayedHouse {
  readonly app: WebApp;
}

/** The shell on the data folder of an organisation at work. */
const test = base.extend<{ office: Office }>({
  office: async ({ dataFolder }, use) => {
    const played = await playedHouse();
    const app = await WebApp.start(dataFolder ?? played.house.dataFolder);
    try {
      await use({ ...played, app });
    } finally {
      await app.dispose();
      await played.house.demolish();
    }
  },
});

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function sitDownAsAna(page: Page, app: WebApp): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('button', { name: 'Ana Lima' }).click();
  await enterPin(page);
  await expect(title(page, /meet/)).toBeVisible();
}

test('a player reads what is kept, prints and saves it, and reads the policy', async ({ office, page }) => {
  await sitDownAsAna(page, office.app);
  await page.getByRole('link', { name: 'What is kept about me' }).click();
  await expect(title(page, 'What is kept about me')).toBeFocused();
  for (const section of ['Who you are', 'Results that count', 'Practice', 'Own words', 'Notes of thanks from you', 'Settings you chose']) {
    await expect(page.getByRole('region', { name: section, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('region', { name: 'Results that count' }).getByRole('heading', { name: office.title })).toHaveCount(2);
  await expect(page.getByText('I could have asked where she was.')).toBeVisible();
  const kept = await printed(page, 'kept', 'A4');
  expectFiled(kept, { language: 'en', title: 'What is kept about me · Extra Mile' });
  expect(kept.pages.length).toBeLessThanOrEqual(4);
  expect(kept.pages.join('\n')).toContain('Only you see this.');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy for other programs (JSON)' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^extra-mile-kept-\d{4}-\d\d-\d\d\.json$/);
  const saved = accessReportSchema.parse(JSON.parse(await readFile(await file.path(), 'utf8')));
  expect(saved).toMatchObject({ for: 'self', person: { name: 'Ana Lima' }, practiceRuns: 1 });
  expect(saved.attempts.map(({ mode }) => mode)).toEqual(['assessed', 'assessed', 'practice']);

  await page.getByRole('link', { name: 'What happens with people’s results' }).click();
  await expect(title(page, 'What happens with people’s results')).toBeFocused();
  await expect(page.getByText('Seen by the player, managers (their own cohorts only) and HR.')).toBeVisible();
  await expect(page.getByText(/^The organisation has not written a policy of its own/)).toBeVisible();
  expect((await printed(page, 'policy', 'A4')).pages.length).toBeLessThanOrEqual(2);
});

test('a grade is contested once, reviewed beside its replay, and answered', async ({ context, office, page }) => {
  await sitDownAsAna(page, office.app);
  const card = `${office.app.origin}/#/attempts/${office.attempts[0] ?? ''}`;
  await page.goto(card);
  const section = page.getByRole('region', { name: /see this grade differently/ });
  await section.getByRole('button', { name: 'I see this differently' }).click();
  await expect(section.getByRole('heading', { name: 'Before you write' })).toBeFocused();
  await section.getByRole('button', { name: 'Send it to HR' }).click();
  await expect(section.getByText('Write why, in a few words.')).toBeVisible();
  await section.getByLabel('Why do you see it differently?').fill('She told me twice that she was in a hurry.');
  await section.getByRole('button', { name: 'Send it to HR' }).click();
  await expect(section.getByText('It waits for an answer.')).toBeVisible();
  await expect(section.getByRole('heading', { name: 'You see this grade differently' })).toBeFocused();

  await page.getByRole('link', { name: 'Switch player' }).click();
  await enterStaffArea(page);
  await openArea(page, 'Results', 'Contested grades');
  await expect(page.getByText('One waits for an answer.')).toBeVisible();
  await page.getByRole('link', { name: 'Ana Lima' }).click();
  await expect(title(page, 'Ana Lima sees this grade differently')).toBeFocused();
  await expect(page.getByRole('article', { name: 'Choice 1', exact: true })).toBeVisible();

  const other = await context.newPage();
  await other.goto(`${office.app.origin}/#/people`);
  await enterStaffArea(other);
  await other.goto(page.url());
  await decide(other, 'The attempt is set aside.', 'You are right, that rule was wrong.');
  await expect(other.getByText('It is decided, and the player can read it.')).toBeVisible();
  const decision = await printed(other, 'contest-decision', 'A4');
  expect(decision.pages.join('\n')).toContain('You are right, that rule was wrong.');
  expect(decision.pages.join('\n')).not.toContain('Sign out');
  expect(decision.pages).toHaveLength(1);
  await other.close();

  await decide(page, 'The grade stands.', 'The rules say otherwise.');
  const alert = page.getByRole('alert').filter({ hasText: 'Somebody else decided this a moment earlier.' });
  await expect(alert.getByText('The rules say otherwise.')).toBeVisible();
  await expect(page.getByText('You are right, that rule was wrong.')).toBeVisible();

  await page.getByRole('link', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Ana Lima' }).click();
  await enterPin(page);
  await expect(page.getByText('A review set an attempt aside; it does not count.')).toHaveCount(1);
  await page.getByRole('link', { name: 'Past attempts' }).click();
  await expect(page.getByText('Set aside', { exact: true })).toHaveCount(1);
  await page.goto(card);
  await expect(section.getByText('You are right, that rule was wrong.')).toBeVisible();
});

async function decide(page: Page, decision: string, answer: string): Promise<void> {
  await page.getByRole('radio', { name: decision }).check();
  await page.getByLabel('Your answer to the player').fill(answer);
  await page.getByRole('button', { name: 'Decide for good' }).click();
}

test('what a player shares is read under their name, until they stop; the policy’s file is checked', async ({ office, page }) => {
  const { app, attempts, house } = office;
  const share = async (button: string): Promise<void> => {
    await page.goto(`${app.origin}/#/attempts/${attempts[0] ?? ''}`);
    await page.getByRole('button', { name: button }).click();
  };
  await sitDownAsAna(page, app);
  await share('Share it with my trainer');
  await expect(page.getByText('Shared with trainers and HR.')).toBeVisible();
  await page.goto(`${app.origin}/#/people`);
  await enterStaffArea(page);
  await openArea(page, 'Results', 'Shared reflections');
  const words = page.getByRole('list', { name: 'Shared reflections' }).getByRole('listitem');
  await expect(words).toContainText(['Ana LimaI could have asked where she was.Means to do: Ask first']);
  await look(page, 'shared-reflections');

  await openArea(page, 'Privacy', 'Policy');
  await expect(page.getByText('There is no such file')).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the template' }).click()]);
  const template = await readFile(await file.path(), 'utf8');
  await writeFile(path.join(house.dataFolder, 'policy.json'), template.replace('"groupMinimum": 5', '"groupMinimum": "five"'));
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('The file has a fault.')).toBeVisible();
  await expect(page.getByText(/^Line \d+, character \d+:/)).toContainText('"groupMinimum"');
  await look(page, 'policy-file', { whole: true });
  await writeFile(path.join(house.dataFolder, 'policy.json'), template);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('The file is there, has no faults, and is in force.')).toBeVisible();

  await page.goto(`${app.origin}/#/people`);
  await page.getByRole('button', { name: 'Ana Lima' }).click();
  await enterPin(page);
  await expect(title(page, /meet/)).toBeVisible();
  await share('Stop sharing it');
  await expect(page.getByText('Only you can read it now.')).toBeVisible();
  await page.goto(`${app.origin}/#/people`);
  await enterStaffArea(page);
  await openArea(page, 'Results', 'Shared reflections');
  await expect(page.getByText('Nobody shares anything here at the moment.')).toBeVisible();
});

test('HR answers a request, and erases by name with a receipt', async ({ office, page }) => {
  await mkdir(path.join(office.house.dataFolder, 'backups'), { recursive: true });
  await writeFile(path.join(office.house.dataFolder, 'backups', 'broken.db'), 'no database');
  await page.goto(office.app.address);
  await enterStaffArea(page);
  await openArea(page, 'Privacy', 'Access and erasure');
  const who = page.getByRole('searchbox', { name: 'Who asks?' });
  await who.fill('ben');
  await expect(page.getByRole('listitem').filter({ hasText: 'Ben Ode' })).toContainText('Archived on');
  await who.fill('lima');
  await expect(page.getByRole('link', { name: 'Ana Lima' })).toBeVisible();
  await expect(page.getByText('One person is found.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page, 'What is kept about Ana Lima')).toBeFocused();
  await expect(page.getByText('What is theirs alone is left out')).toBeVisible();
  await expect(page.getByText('One practice run is kept. What it holds, only the player sees.')).toBeVisible();
  await expect(page.getByText('I could have asked where she was.')).toHaveCount(0);
  const report = await printed(page, 'access-report', 'A4');
  expectFiled(report, { language: 'en', title: 'What is kept about Ana Lima · Extra Mile' });
  expect(report.pages.length).toBeLessThanOrEqual(3);
  expect(report.pages.join('\n')).not.toMatch(/Sign out|Print this page|Erase this person/);

  await page.getByRole('link', { name: 'Erase this person…' }).click();
  await expect(title(page, 'Erase Ana Lima')).toBeFocused();
  const name = page.getByLabel('Type the name to confirm');
  await name.fill('Ana Lim');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not the name as it stands there.')).toBeVisible();
  await expect(name).toHaveValue('Ana Lim');
  await name.fill('ana lima');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(title(page, 'The person is erased')).toBeFocused();
  await expect(page.getByText('2 attempts for the record stay, without a name.')).toBeVisible();
  await expect(page.getByText('backups/broken.db')).toBeVisible();
  const receipt = await printed(page, 'erasure-receipt', 'Letter');
  expect(receipt).toMatchObject({ title: 'The person is erased · Extra Mile', language: 'en', tagged: true, foreignFonts: [] });
  expect(receipt.pages).toEqual([expect.stringMatching(/Erased on \d+ \w+ \d{4}/)]);
  expect(receipt.pages.join()).not.toContain('Lima');
  await page.getByRole('link', { name: 'Look for somebody else' }).click();
  await who.fill('lima');
  await expect(page.getByText('Nobody is found.')).toBeVisible();
});

for (const { name, size, textSize } of views(VIEWS, ['narrow-large-text'])) {
  test(`everybody can read and use it: ${name}`, async ({ page }) => {
    const { house, ana, attempts, contest } = await playedHouse({ settings: { textSize, reducedMotion: 'on' }, contested: true });
    const app = await WebApp.start(house.dataFolder);
    const see = (screen: string): Promise<void> => look(page, `${name}/privacy-${screen}`);
    const goTo = (place: string) => page.goto(`${app.origin}/#/${place}`);
    try {
      await page.setViewportSize(size);
      await sitDownAsAna(page, app);
      await goTo('kept');
      await expect(page.getByRole('region', { name: 'Who you are' })).toBeVisible();
      await page.locator('summary').first().click();
      await see('kept');
      await goTo('policy');
      await expect(page.getByRole('region', { name: 'Signing in' })).toBeVisible();
      await see('policy');
      await goTo(`attempts/${attempts[0] ?? ''}`);
      await page.getByRole('button', { name: 'I see this differently' }).click();
      await see('contest');
      await goTo('attempts');
      await expect(page.getByText('Contested: waits for an answer')).toBeVisible();
      await see('attempts');

      await goTo('people');
      await enterStaffArea(page);
      await goTo('staff/shared');
      await expect(page.getByText('Nobody shares anything here at the moment.')).toBeVisible();
      await goTo('staff/policy');
      await expect(page.getByRole('button', { name: 'Check the file' })).toBeVisible();
      await see('policy-file');
      await goTo('staff/contests');
      await expect(page.getByText('One waits for an answer.')).toBeVisible();
      await see('contests');
      await goTo(`staff/contests/${contest ?? ''}`);
      await expect(page.getByRole('article', { name: 'Choice 1', exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'Decide for good' }).click();
      await expect(page.getByText('Pick one of the two.')).toBeVisible();
      await see('review');
      await goTo('staff/privacy');
      await page.getByRole('searchbox').fill('de');
      await expect(page.getByText('One person is found.')).toBeVisible();
      await see('find');
      await goTo(`staff/privacy/${ana}`);
      await expect(page.getByText('What is theirs alone is left out')).toBeVisible();
      await see('report');
      await goTo(`staff/privacy/${ana}/erasure`);
      await page.getByLabel('Type the name to confirm').fill('Ana Lima');
      await see('erasure');
      await page.keyboard.press('Enter');
      await expect(title(page, 'The person is erased')).toBeFocused();
      await see('receipt');
    } finally {
      await app.dispose();
      await house.demolish();
    }
  });
}
