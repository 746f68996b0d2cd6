import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { CONTENT_SECURITY_POLICY } from '#main/services/page/page-headers.ts';
import { complaintsOf } from '#tests/support/complaints.ts';
import { PAGE_ORIGIN } from '#tests/support/electron-double/addresses.ts';
import { ElectronApp, expect, test } from '#tests/support/electron-double/electron-app.ts';
import { addPlayer, readToChoices, startScenario, wordsOf } from '#tests/support/electron-double/journey.ts';
import { furnish } from '#tests/support/furnish.ts';
import { expectFiled, readPdf } from '#tests/support/printed.ts';
import { routeTo } from '#tests/support/routes.ts';
import { TestHouse } from '#tests/support/services.ts';
import { enterPin } from '#tests/support/pin.ts';

test('the window opens with the page, under its policy and without complaint', async ({ app }) => {
  const page = await app.window();
  const complaints = complaintsOf(page);
  const response = await page.reload();
  expect(response?.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(complaints).toEqual([]);
  expect(app.reports.filter(({ saw }) => saw === 'escaped')).toEqual([]);
  expect(app.log).toBe('');
});

test('the page is shut in: one way to main, and none anywhere else', async ({ app }) => {
  const page = await app.window();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await test.step('it has nothing of Node or Electron', async () => {
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(window.extraMile ?? {}),
      leaks: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'electronDouble'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({ bridge: ['shell', 'requestPort'], leaks: [] });
  });
  await test.step('what the policy forbids does not run', async () => {
    const outcome = await page.evaluate(async () => {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.hacked = 1">');
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hacked = 2' }));
      const fetched = await fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      );
      return { hacked: Reflect.get(window, 'hacked'), fetched };
    });
    expect(outcome).toEqual({ hacked: undefined, fetched: 'refused' });
  });
  await test.step('it stays where it is, whatever leads away', async () => {
    const escapes = [
      () => (window.location.href = 'https://example.com/'),
      () => window.location.assign('data:text/html,x'),
      () => window.open('https://example.com/'),
      () => window.open('about:blank'),
      () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' })),
    ];
    for (const escape of escapes) await page.evaluate(escape);
    await expect.poll(() => app.log).toMatch(/Refused to navigate to "https:\/\/example\.com\/"/);
    await expect.poll(() => app.log).toMatch(/Refused to open "https:\/\/example\.com\/"/);
    await expect.poll(() => app.log).toMatch(/Refused to open "about:blank"/);
    await expect.poll(async () => (await app.context()).pages().length).toBe(1);
    expect(page.url()).toMatch(new RegExp(`^${PAGE_ORIGIN}/`));
    expect(app.reports.filter(({ saw }) => saw === 'opened' || saw === 'escaped')).toEqual([]);
  });
});

test('a story is played over the port, and goes on where it was after the program was killed', async ({ app }) => {
  const page = await app.window();
  await addPlayer(page, 'Maya');
  await startScenario(page, 'The missing dressing');
  const first = await wordsOf(await readToChoices(page));
  // A press that comes too soon after the choices selects nothing, so it is made until they are gone.
  const choices = page.getByRole('heading', { name: 'What do you do?' });
  await expect(async () => {
    await page.keyboard.press('2');
    await expect(choices).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole('main').getByText(first[1]?.slice(3, 30) ?? 'nothing').first()).toBeVisible();
  const second = await wordsOf(await readToChoices(page));
  expect(second).not.toEqual(first);
  await app.kill();

  const again = await ElectronApp.start(app.dataFolder);
  try {
    const reopened = await again.window();
    await reopened.getByRole('button', { name: 'Maya' }).click();
    await enterPin(reopened);
    await reopened.getByRole('link', { name: 'Go on' }).click();
    expect(await wordsOf(await readToChoices(reopened))).toEqual(second);
    expect(again.log).toBe('');
  } finally {
    await again.kill();
  }
});

test('a second start brings the first window to the front, and touches nothing', async ({ app }) => {
  await app.window();
  const second = await ElectronApp.start(app.dataFolder);
  expect(await second.ended()).toBe(0);
  expect(second.reports).toEqual([]);
  await app.saw('focused');
});

test('the window comes back where it was, and the data folder is free again', async ({ app }) => {
  await app.window();
  app.tell({ do: 'close-window' });
  expect(await app.ended()).toBe(0);
  const kept: unknown = JSON.parse(await readFile(path.join(app.dataFolder, 'chromium', 'window.json'), 'utf8'));
  const bounds = { x: 160, y: 30, width: 1280, height: 800 };
  expect(kept).toEqual({ window: { bounds, maximised: false, fullScreen: false } });
  const again = await ElectronApp.start(app.dataFolder);
  await again.window();
  await again.kill();
});

test('the menu leads to the exports, and opens the data folder', async ({ app }) => {
  const page = await app.window();
  app.tell({ do: 'press-menu', id: 'export-results' });
  await expect.poll(() => page.url()).toMatch(/#\/staff\/exports$/);

  app.tell({ do: 'press-menu', id: 'open-data-folder' });
  expect((await app.saw('opened')).what).toBe(app.dataFolder);
});

test('what is on the screen is saved as PDF where the user says, on the paper of the country', async ({ dataFolder }) => {
  const folder = dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'extra-mile-electron-')));
  let attempt = '';
  await furnish(folder, async ({ person, play }) => {
    const { turns } = routeTo('missing-dressing', 'A');
    attempt = (await play(await person('Maya'), 'missing-dressing', turns.map(({ choice }) => choice).join(','))).attempt;
  });
  const app = await ElectronApp.start(folder);
  try {
    const page = await app.window();
    await page.getByRole('button', { name: 'Maya' }).click();
    await expect(page.getByText('Playing as')).toBeVisible();
    await page.goto(`${PAGE_ORIGIN}/#/attempts/${attempt}`);
    await expect(page.getByRole('heading', { level: 1, name: /grade A/ })).toBeVisible();
    await test.step('nowhere where they think better of it', async () => {
      app.tell({ do: 'press-menu', id: 'save-pdf' });
      expect((await app.saw('dialog')).message).toMatch(/Report card The missing dressing · Extra Mile\.pdf$/);
      expect(await readdir(folder)).not.toContain('card.pdf');
    });
    // What vouches for the card is on paper only: the card can be printed once it is there.
    await expect(page.getByRole('button', { name: 'Print this card' }).first()).toBeEnabled();
    app.tell({ do: 'choose-file', file: path.join(folder, 'card.pdf') });
    app.tell({ do: 'press-menu', id: 'save-pdf' });
    await expect.poll(() => readdir(folder)).toContain('card.pdf');
    const paper = await readPdf(await readFile(path.join(folder, 'card.pdf')));
    expectFiled(paper, { language: 'en', title: 'Report card: The missing dressing · Extra Mile' });
    expect(paper.pages).toEqual([expect.stringContaining('Tamper-evident')]);
    expect(paper.size).toEqual([612, 792]);
  } finally {
    await app.dispose();
  }
});

test('a page whose process dies is loaded again', async ({ app }) => {
  const page = await app.window();
  const context = await app.context();
  const cdp = await context.newCDPSession(page);
  // The answer never comes, for who would give it is gone.
  void cdp.send('Page.crash').catch(() => undefined);
  await expect.poll(() => app.log).toContain("The page's process has gone (crashed).");
  await expect
    .poll(() => context.pages().find((candidate) => candidate !== page)?.getByRole('heading').first().isVisible())
    .toBe(true);
});

test.describe('a start that cannot be', () => {
  test('leaves a data folder alone that another shell holds, and says who holds it', async () => {
    const house = await TestHouse.build();
    await house.open({ shell: 'web', address: 'http://127.0.0.1:4321/' });
    const app = await ElectronApp.start(house.dataFolder);
    expect((await app.saw('dialog')).message).toMatch(/web shell, process \d+.*http:\/\/127\.0\.0\.1:4321\//);
    expect(await app.ended()).toBe(1);
    expect(app.reports.map(({ saw }) => saw)).toEqual(['dialog']);
    await house.demolish();
  });

  test('says that the option for the folder names none', async () => {
    const app = await ElectronApp.start('unused', ['--data']);
    expect((await app.saw('dialog')).message).toContain('--data names no folder');
    expect(await app.ended()).toBe(1);
  });
});
