import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { electronBinary } from '#main/electron-binary.ts';
import { addPlayer, readToChoices, startScenario, wordsOf } from '#tests/support/electron-double/journey.ts';
import { enterPin } from '#tests/support/pin.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const binary = electronBinary(ROOT, process.env, process.platform);

let data: string;
const running = new Set<ElectronApplication>();

test.beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'extra-mile-electron-'));
});

test.afterEach(async () => {
  for (const app of running) await app.close();
  running.clear();
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
});

async function launch(): Promise<ElectronApplication> {
  if (!binary.ok) throw new Error(binary.reason);
  const app = await _electron.launch({
    executablePath: binary.path,
    // Chromium's sandbox does not run as root.
    args: [ROOT, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, NODE_OPTIONS: '', EXTRA_MILE_DATA: data },
  });
  running.add(app);
  app.on('close', () => running.delete(app));
  return app;
}

// Where there is no binary, the reason stands in every report, by the name of the tests.
test.describe(binary.ok ? 'in Electron itself' : `in Electron itself (skipped: ${binary.reason})`, () => {
  test.skip(!binary.ok, binary.ok ? '' : binary.reason);

  test('the window opens with the page, on an origin of its own, in a sandbox', async () => {
    const app = await launch();
    const page = await app.firstWindow();
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await page.evaluate(() => [window.origin, window.isSecureContext, window.extraMile?.shell])).toEqual([
      'app://extra-mile',
      true,
      'electron',
    ]);
    expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window))).toEqual([]);
    const policy = await page.evaluate(async () => (await fetch('./index.html')).headers.get('Content-Security-Policy'));
    expect(policy).toContain("script-src 'self'");
    expect(await app.evaluate(({ app: shell }) => shell.getPath('sessionData'))).toBe(path.join(data, 'chromium'));
  });

  test('the page stays where it is and is granted nothing', async () => {
    const app = await launch();
    const page = await app.firstWindow();
    await expect(page.getByRole('heading').first()).toBeVisible();
    await page.evaluate(() => {
      window.open('https://example.com/');
      window.open('about:blank');
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' }));
      document.body.append(document.createElement('webview'));
      window.location.href = 'https://example.com/';
    });
    const answers = await page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      location: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code),
        );
      }),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        (error: unknown) => (error instanceof Error ? error.name : 'refused'),
      ),
      network: await fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    }));
    expect(answers).toMatchObject({ notifications: 'denied', location: 1, network: 'refused' });
    expect(answers.camera).not.toBe('granted');
    expect(app.windows()).toHaveLength(1);
    expect(page.url()).toMatch(/^app:\/\/extra-mile\//);
  });

  test('a story goes on where it was after the program was killed', async () => {
    const app = await launch();
    const page = await app.firstWindow();
    await addPlayer(page, 'Maya');
    await startScenario(page, 'The missing dressing');
    await readToChoices(page);
    await page.keyboard.press('2');
    const offered = await wordsOf(await readToChoices(page));
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGKILL');
    await ended;

    const reopened = await (await launch()).firstWindow();
    await reopened.getByRole('button', { name: 'Maya' }).click();
    await enterPin(reopened);
    await reopened.getByRole('link', { name: 'Go on' }).click();
    expect(await wordsOf(await readToChoices(reopened))).toEqual(offered);
  });

  test('a page whose process dies is loaded again', async () => {
    const app = await launch();
    const page = await app.firstWindow();
    await expect(page.getByRole('heading').first()).toBeVisible();
    const title = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const reloaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(true)));
      contents?.forcefullyCrashRenderer();
      await reloaded;
      return contents?.getTitle();
    });
    expect(title).toBe('Extra Mile');
  });

  test('a second start brings the first window to the front and ends', async () => {
    const app = await launch();
    await app.firstWindow();
    const told = app.evaluate(({ app: shell }) => new Promise((resolve) => shell.once('second-instance', () => resolve(true))));
    await expect(launch()).rejects.toThrow();
    expect(await told).toBe(true);
  });

  test('the window comes back where it was', async () => {
    const bounds = { x: 60, y: 80, width: 900, height: 700 };
    const app = await launch();
    await app.firstWindow();
    await app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds);
    await app.close();
    const again = await launch();
    await again.firstWindow();
    const found = await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    expect(found).toMatchObject({ width: bounds.width, height: bounds.height });
  });

  test('the menu leads to the exports', async () => {
    const app = await launch();
    const page = await app.firstWindow();
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export-results')?.click());
    await expect.poll(() => page.url()).toMatch(/#\/staff\/exports$/);
  });
});
