import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Driver } from '#main/services/store/driver.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import { bundledProgramme } from '#tests/support/bundled.ts';
import { furnish } from '#tests/support/furnish.ts';
import { longestRun } from '#tests/support/longest-run.ts';
import { expectFiled, printed } from '#tests/support/printed.ts';
import { routeTo } from '#tests/support/routes.ts';
import { expect, test as base, WebApp } from '#tests/support/web-app.ts';

/** Greek, Arabic, Chinese and a letter that few fonts have: names are people's own. */
const NAME = 'Ελένη Łukasiewicz 王小明 ليلى';

interface Desk {
  readonly app: WebApp;
  /** Attempts by what they are here for. */
  readonly attempts: Readonly<Record<'short' | 'longest' | 'practice' | 'translated', string>>;
}

const PROGRAMME = bundledProgramme();
const LONGEST = longestRun();
const SHORT = routeTo('missing-dressing', 'F');

const test = base.extend<{ desk: Desk }>({
  desk: async ({ dataFolder }, use) => {
    const folder = dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'extra-mile-e2e-')));
    let attempts: Desk['attempts'] | null = null;
    await furnish(folder, async ({ person, play, services }) => {
      const who = await person(NAME);
      const script = SHORT.turns.map(({ choice }) => choice).join(',');
      await services.settings.set({ reducedMotion: 'on' });
      const short = await play(who, 'missing-dressing', script);
      await services.contests.open(who, short.attempt, 'She told me twice that she was in a hurry.');
      await services.reflections.write(who, {
        about: { type: 'attempt', attempt: short.attempt },
        text: 'These words are my own.',
        shared: false,
      });
      attempts = {
        short: short.attempt,
        longest: (await play(who, LONGEST.scenario, LONGEST.script)).attempt,
        practice: (await play(who, 'missing-dressing', script, 'practice')).attempt,
        translated: (await play(who, 'missing-dressing', script, 'assessed', 'es')).attempt,
      };
    });
    const app = await WebApp.start(folder);
    try {
      if (attempts === null) throw new Error('Nothing was played.');
      await use({ app, attempts });
    } finally {
      await app.dispose();
    }
  },
});

async function sitDown(page: Page, app: WebApp): Promise<void> {
  await page.goto(app.address);
  await page.getByRole('button', { name: NAME }).click();
  await expect(page.getByText('Playing as')).toBeVisible();
}

/** Opens a report card, and waits until it has found out what a better grade would have taken. */
async function openCard(page: Page, app: WebApp, attempt: string): Promise<void> {
  await page.goto(`${app.origin}/#/attempts/${attempt}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('.better, [data-grade="A"].report').first()).toBeVisible();
  await expect(page.locator('.better').getByRole('status')).toHaveCount(0);
}

async function speakSpanish(page: Page, app: WebApp): Promise<void> {
  await page.goto(`${app.origin}/#/settings`);
  await page.getByRole('radio', { name: 'Español' }).check();
  await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
}

/** Marks a closed data folder as made up. */
function demonstrate(folder: string): void {
  const driver = Driver.openWritable(path.join(folder, DATABASE_FILE));
  try {
    driver.run("INSERT INTO demonstration (one, seed, attempts, players, made_at) VALUES (1, 1, 1, 1, '2026-01-05T09:00:00.000Z')");
  } finally {
    driver.close();
  }
}

const FORMATS = ['A4', 'Letter'] as const;

test('a report card is a page to be filed: who, what, when, why, and what vouches for it', async ({ desk: { app, attempts }, page }) => {
  await sitDown(page, app);
  await openCard(page, app, attempts.short);
  for (const format of FORMATS) {
    const paper = await printed(page, 'report-card', format);
    expectFiled(paper, { language: 'en', title: `Report card: ${SHORT.scenario.title} · Extra Mile` });
    expect(paper.pages).toHaveLength(1);
    expect([...paper.tags]).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']));
    const [words = ''] = paper.pages;
    for (const part of ['Łukasiewicz', '王小明', 'Fell short (grade F)', 'Version', 'For the record', 'The player contested this grade']) {
      expect(words).toContain(part);
    }
    for (const { why } of SHORT.turns) expect(lettersOf(words)).toContain(lettersOf(why));
    expect(words).toContain('What would have earned a C');
    expect(words).toMatch(/Record 1: [0-9a-f]{64}/);
    expect(lettersOf(words)).toMatch(/Lastrecordofthechain\d+[0-9a-f]{64}signedwithkey[0-9a-f]{64}/);
    expect(words).toMatch(/Tamper-evident.*Printed by Extra Mile \d/);
    // What the player wrote for themselves is theirs, and nothing on paper can be pressed.
    for (const other of ['These words are my own', 'in a hurry', 'Play again', 'Demonstration']) expect(words).not.toContain(other);
  }
  await expect(page.locator('.printed-card'), 'it is there only while it is printed').toHaveCount(0);
});

test('the longest story takes two pages at most, from a narrow window too; a practice run says that it is one', async ({ desk: { app, attempts }, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await sitDown(page, app);
  await openCard(page, app, attempts.longest);
  for (const format of FORMATS) {
    const paper = await printed(page, 'longest-report-card', format);
    expectFiled(paper, { language: 'en', title: `Report card: ${LONGEST.title} · Extra Mile` });
    expect(paper.pages.length).toBeLessThanOrEqual(2);
    const words = lettersOf(paper.pages.join(''));
    for (const { why, words: chosen } of LONGEST.turns) {
      expect(words).toContain(lettersOf(chosen));
      expect(words).toContain(lettersOf(why));
    }
  }
  await openCard(page, app, attempts.practice);
  const [words = ''] = (await printed(page, 'practice-report-card', 'A4')).pages;
  expect(words).toContain('Practice, not for the record');
  expect(words).not.toContain('Tamper-evident');
});

test('the certificate of the longest programme is one page, in either language', async ({ dataFolder, page }) => {
  const folder = dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'extra-mile-e2e-')));
  await furnish(folder, async ({ person, play }) => {
    const who = await person(NAME);
    for (const id of new Set(PROGRAMME.weeks.flatMap(({ scenarios }) => scenarios.map(({ scenario }) => scenario)))) {
      await play(who, id, routeTo(id, 'A').turns.map(({ choice }) => choice).join(','));
    }
  });
  demonstrate(folder);
  const app = await WebApp.start(folder);
  try {
    await sitDown(page, app);
    for (const { language, title, mark } of [
      { language: 'en', title: `Certificate: ${PROGRAMME.title} · Extra Mile`, mark: 'Demonstration: the people and results here are made up.' },
      { language: 'es', title: `Certificado: ${PROGRAMME.title} · Extra Mile`, mark: 'Demostración: las personas y los resultados son inventados.' },
    ]) {
      if (language === 'es') await speakSpanish(page, app);
      await page.goto(`${app.origin}/#/programmes/${PROGRAMME.id}/certificate`);
      await expect(page.locator('.proof-stamp')).toBeAttached();
      for (const format of FORMATS) {
        const paper = await printed(page, `certificate-${language}`, format);
        expectFiled(paper, { language, title });
        expect(paper.pages).toHaveLength(1);
        const words = lettersOf(paper.pages.join(''));
        for (const part of [mark, 'Łukasiewicz', ...PROGRAMME.weeks.map(({ theme }) => theme)]) expect(words).toContain(lettersOf(part));
      }
      await page.goto(`${app.origin}/#/programmes/${PROGRAMME.id}/weeks/1/sheet`);
      await expect(page.getByRole('article')).toBeVisible();
      const sheet = await printed(page, `sheet-${language}`, 'A4');
      expect(sheet).toMatchObject({ language, tagged: true, foreignFonts: [] });
      expect(sheet.pages).toHaveLength(1);
    }
  } finally {
    await app.dispose();
  }
});

test('in Spanish it is Spanish throughout', async ({ desk: { app, attempts }, page }) => {
  await sitDown(page, app);
  await speakSpanish(page, app);
  await openCard(page, app, attempts.translated);
  const paper = await printed(page, 'boleta', 'A4');
  expectFiled(paper, { language: 'es', title: 'Boleta: El aderezo que faltaba · Extra Mile' });
  expect(paper.pages).toHaveLength(1);
});

/** Words as they are read, whatever stands between them where a line ends. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
