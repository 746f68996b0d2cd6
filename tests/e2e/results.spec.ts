import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { look } from '#tests/support/look.ts';
import { views } from '#tests/support/runs.ts';
import { openArea, setUpStaff } from '#tests/support/staff.ts';
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
  await openArea(page, 'Results', 'Figures');
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeFocused();
}

test('where nobody has finished anything, it says so', async ({ app, page }) => {
  await openResults(page, app);
  await expect(page.getByText('Nobody has finished an assessed attempt yet.')).toBeVisible();
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
    const cohorts = page.getByRole('table', { name: 'By cohort' });
    await expect(cohorts.getByRole('row')).toHaveCount(5);
    await expect(cohorts.getByRole('row', { name: /Together/ })).toContainText('90');
    // A cohort of three people is never told.
    await expect(cohorts.getByRole('row', { name: /Station Square/ })).toContainText('not shown');

    await page.getByLabel('Scenario', { exact: true }).selectOption({ label: 'The missing dressing' });
    await expect(page.getByRole('table', { name: 'By scenario' }).getByRole('row')).toHaveCount(3);
    await expect(page).toHaveURL(/scenario=missing-dressing/);
    await page.reload();
    await page.waitForURL(/scenario=missing-dressing/);

    for (const { name, size, text } of views(VIEWS, ['large-text'])) {
      await page.setViewportSize(size);
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = percent;
      }, text);
      for (const [link, heading] of [
        ['Completion and grades', 'By week'],
        ['Attempts and time', 'Time on task'],
        ['Principles', 'By principle'],
        ['Map of choices', 'Outline'],
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
