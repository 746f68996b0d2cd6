import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { views } from '#tests/support/runs.ts';
import { setUpStaff } from '#tests/support/staff.ts';
import { expect, test, WebApp } from '#tests/support/web-app.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const VIEWS = [
  { name: 'desktop', size: { width: 1280, height: 800 }, text: '100%' },
  { name: 'phone', size: { width: 360, height: 740 }, text: '100%' },
  { name: 'large-text', size: { width: 640, height: 720 }, text: '200%' },
] as const;

/** The staff area's results of this app, signed in anew. */
async function openResults(page: Page, app: WebApp): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('link', { name: 'For trainers and HR' }).click();
  await setUpStaff(page);
  // The group's first page is the figures.
  await page.getByRole('navigation', { name: 'Staff areas' }).getByRole('link', { name: 'Results', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeFocused();
}

test('where nobody has finished anything, it says so', async ({ app, page }) => {
  await openResults(page, app);
  await expect(page.getByRole('heading', { name: 'Nobody has finished an assessed attempt yet' })).toBeVisible();
  await expect(page.getByText('who has finished what, by cohort')).toBeVisible();
  await look(page, 'results-empty');
});

test('a demonstration is told as one, and every figure has a table that says what its chart does', async ({ page }) => {
  test.slow();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'extra-mile-results-'));
  const args = ['main/extra-mile.ts', 'demo', '--data', folder, '--attempts', '1500', '--players', '90', '--until', '2026-11-20'];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } });
  const app = await WebApp.start(folder);
  try {
    await openResults(page, app);
    await expect(page.getByText('Demonstration data: these people and attempts are made up.')).toBeVisible();
    await expect(page.getByText('90 of 90 people have finished at least one scenario.')).toBeVisible();
    const cohorts = page.getByRole('table', { name: 'By cohort' });
    // A cohort of three people is told together with a larger one, and neither by itself.
    await expect(cohorts.getByRole('row', { name: /Other cohorts \(2\)/ })).toBeVisible();
    await expect(cohorts.getByText('Station Square')).toHaveCount(0);
    await page.getByLabel('Cohort', { exact: true }).selectOption({ label: 'Station Square, spring intake' });
    await expect(page.getByText('Fewer than 5 people fit these filters')).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.getByLabel('Cohort', { exact: true }).selectOption({ label: 'All cohorts' });

    // From a cohort's totals to who is behind them, and to one person's page.
    await cohorts.getByRole('link', { name: /^See the attempts/ }).first().click();
    await expect(page).toHaveURL(/attempts\/cohort=/);
    const person = page.getByRole('table', { name: 'List of attempts' }).getByRole('rowheader').first().getByRole('link');
    const called = (await person.textContent()) ?? 'nobody';
    await person.click();
    await expect(page.getByRole('heading', { level: 1, name: called })).toBeVisible();
    await page.goBack();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByLabel('Cohort', { exact: true }).selectOption({ label: 'All cohorts' });

    await page.getByRole('link', { name: /^See it on the map of/ }).first().click();
    await expect(page).toHaveURL(/choices\/scenario=/);
    await expect(page.getByText(/Most people found this hard/).first()).toBeVisible();

    await page.getByRole('link', { name: 'Completion and grades' }).click();
    await page.getByLabel('Scenario', { exact: true }).selectOption({ label: 'The missing dressing' });
    const scenarios = page.getByRole('table', { name: 'By scenario' });
    await expect(scenarios.getByRole('row')).toHaveCount(3);
    await expect(page).toHaveURL(/scenario=missing-dressing/);
    await page.reload();
    await page.waitForURL(/scenario=missing-dressing/);
    const told = await scenarios.getByRole('row', { name: /^The missing dressing/ }).getByRole('cell').first().textContent();
    await page.getByRole('link', { name: /^See the attempts.*The missing dressing$/ }).click();
    await expect(page.getByRole('table', { name: 'List of attempts' }).getByRole('row')).toHaveCount(Number(told) + 1);

    for (const { name, size, text } of views(VIEWS, ['large-text'])) {
      await page.setViewportSize(size);
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = percent;
      }, text);
      for (const [link, heading] of [
        ['Overview', 'Hardest moments'],
        ['Completion and grades', 'By week'],
        ['Attempts and time', 'How long people play'],
        ['Principles', 'By principle'],
        ['Map of choices', 'Moment by moment'],
        ['List of attempts', 'List of attempts'],
      ] as const) {
        await page.getByRole('link', { name: link }).click();
        await expect(page.getByRole('heading', { name: heading })).toBeVisible();
        await look(page, `results-${name}-${link}`, { whole: true });
      }
    }
  } finally {
    await app.dispose();
    await rm(folder, { recursive: true, force: true });
  }
});
