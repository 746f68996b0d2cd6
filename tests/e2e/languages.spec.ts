import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { textsOf } from '#core/scenario/texts.ts';
import { inTranslation } from '#core/scenario/translate.ts';
import en from '#renderer/ui/messages/en.json' with { type: 'json' };
import { pseudoMessage } from '#renderer/ui/messages/pseudo.ts';
import { bundledIds, bundledScenario } from '#tests/support/bundled.ts';
import { look } from '#tests/support/look.ts';
import { clippedText, plainText } from '#tests/support/plain-text.ts';
import { typeset, typesetScenario } from '#renderer/ui/common/typeset.ts';
import { PIN } from '#tests/support/pin.ts';
import { routeTo, turnsOf } from '#tests/support/routes.ts';
import { views } from '#tests/support/runs.ts';
import { expect, test, type WebApp } from '#tests/support/web-app.ts';


const FOLDER = path.resolve(import.meta.dirname, '../../scenarios');
const A_MOMENT_MS = 600;

const bundled = (name: string): Promise<string> => readFile(path.join(FOLDER, name), 'utf8');

async function sitDown(page: Page, app: WebApp): Promise<void> {
  await page.clock.install();
  await page.goto(app.address);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test.describe('on a computer that speaks Spanish', () => {
  test.use({ locale: 'es-MX' });

  test('“El aderezo que faltaba” to an A, in Spanish from the first screen to the last', async ({ app, page }) => {
    test.slow();
    const { turns } = routeTo('missing-dressing', 'A');
    const source = bundledScenario('missing-dressing');
    const spanish = typesetScenario(inTranslation(source, await bundled('missing-dressing.es.json')));
    const told = turnsOf(spanish, turns.map(({ choice }) => choice));
    await sitDown(page, app);

    await test.step('a name, the story and the start', async () => {
      await expect(heading(page, '¿Quién juega?')).toBeFocused();
      await expect(page.locator('html')).toHaveAttribute('lang', 'es');
      await look(page, 'languages/es-01-players');
      await page.getByLabel('Tu nombre').fill('Ana Lima');
      await page.getByRole('button', { name: 'Agregar y jugar' }).click();
      await expect(heading(page, '¿A quién quieres conocer?')).toBeFocused();
      await look(page, 'languages/es-02-scenarios');
      await page.getByRole('link', { name: 'El aderezo que faltaba' }).click();
      await expect(heading(page, 'El aderezo que faltaba')).toBeFocused();
      await expect(page.getByLabel('Idioma de la historia')).toHaveValue('es');
      await expect(page.getByText(spanish.role)).toHaveAttribute('lang', 'es');
      await look(page, 'languages/es-03-before-play');
      await page.getByRole('button', { name: 'Jugar la oficial' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Sin práctica' }).click();
      const pin = page.getByRole('dialog', { name: 'Elige un PIN' });
      await pin.getByLabel('PIN nuevo', { exact: true }).fill(PIN);
      await pin.getByLabel('PIN nuevo, otra vez').fill(PIN);
      await pin.getByRole('button', { name: 'Guardar este PIN y jugar' }).click();
    });

    await test.step('every choice', async () => {
      for (const [at, { words }] of told.entries()) {
        await readInSpanish(page);
        if (at === 0) await look(page, 'languages/es-04-choices');
        await page.getByRole('button', { name: words }).click();
        await expect(page.getByRole('button', { name: words })).toHaveCount(0);
      }
      await readInSpanish(page);
    });

    await test.step('the report card, now and after a reload', async () => {
      await page.getByRole('button', { name: 'Saltar', exact: true }).click();
      await expect(heading(page, 'Deslumbró (calificación A)')).toBeFocused();
      for (const { why } of told) await expect(page.getByText(why).first()).toBeVisible();
      for (const need of spanish.needs.values()) await expect(page.getByText(need).first()).toBeVisible();
      await look(page, 'languages/es-05-report-card');
      await page.reload();
      await expect(page.getByText(told[0]?.why ?? '').first()).toBeVisible();
    });

    await test.step('the list of attempts', async () => {
      await page.getByRole('link', { name: 'Intentos anteriores' }).click();
      await expect(page.getByRole('link', { name: 'El aderezo que faltaba' })).toBeVisible();
      await expect(page.getByText(/100 de 100|\d\d de 100/)).toBeVisible();
      await look(page, 'languages/es-06-attempts');
    });
  });

  test('a story may be played in its original all the same, and goes on in it', async ({ app, page }) => {
    const { scenario } = routeTo('missing-dressing', 'A');
    await enter(page, app, { name: 'Tu nombre', add: 'Agregar y jugar' });
    await page.getByRole('link', { name: 'El aderezo que faltaba' }).click();
    await page.getByLabel('Idioma de la historia').selectOption('English');
    await expect(heading(page, scenario.title)).toBeVisible();
    await expect(page.getByText(scenario.role)).toHaveAttribute('lang', 'en');
    await page.getByRole('button', { name: 'Practicar' }).click();
    const line = page.locator('.line-text');
    await expect(line).toHaveAttribute('lang', 'en');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Salir por ahora' }).click();
    await page.getByRole('link', { name: 'Continuar' }).click();
    await expect(line).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('button', { name: 'Seguir' })).toBeVisible();
  });
});

test('the language is chosen on the first screen, at once, and stays', async ({ app, page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const spanishWords = () => fetched.filter((file) => /\/es-[^/]+\.js$/.test(file));
  await sitDown(page, app);
  await expect(heading(page, 'Who is playing?')).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(spanishWords(), 'nobody who reads English loads Spanish').toEqual([]);
  const spanish = page.getByRole('radio', { name: 'Español' });
  await spanish.focus();
  const kept = page.waitForResponse((response) => response.url().endsWith('/settings/set'));
  await page.keyboard.press('Space');
  await expect(heading(page, '¿Quién juega?')).toBeVisible();
  await expect(spanish).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page).toHaveTitle(/Quiénes juegan/);
  expect(spanishWords()).toHaveLength(1);
  // It shows before main has it; what main has is what a reload finds.
  await kept;

  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.body.textContent.includes('Who is playing?')) document.documentElement.dataset['flashed'] = 'yes';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(heading(page, '¿Quién juega?')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-flashed', 'yes');

  await page.getByRole('link', { name: 'Ajustes' }).click();
  await expect(page.getByRole('radio', { name: 'Español' })).toBeChecked();
  await look(page, 'languages/es-07-settings');
  await page.getByRole('group', { name: 'Idioma' }).getByRole('radio', { name: 'Como esta computadora' }).check();
  await expect(heading(page, 'Settings')).toBeVisible();
});

test('what is not translated shows the original, and the briefing says so', async ({ app, page }) => {
  const { scenario } = routeTo('dusty-suite', 'A');
  const folder = path.join(app.dataFolder, 'scenarios');
  await mkdir(folder, { recursive: true });
  const strings = { '/title': { source: scenario.title, text: 'A suíte empoeirada' } };
  await writeFile(path.join(folder, 'dusty-suite.pt.json'), JSON.stringify({ scenario: 'dusty-suite', locale: 'pt', strings }));
  await enter(page, app, { name: 'Your name', add: 'Add and play' });
  await page.getByRole('link', { name: scenario.title }).click();
  const language = page.getByLabel('Language of the story');
  await expect(language.getByRole('option')).toContainText(['English', 'Português (not all of it)']);
  await language.selectOption('pt');
  await expect(heading(page, 'A suíte empoeirada')).toBeVisible();
  await expect(page.getByText(scenario.role)).toBeVisible();
});

const MIRRORED = [
  { name: 'desktop', size: { width: 1280, height: 800 }, text: 100 },
  { name: 'narrow', size: { width: 320, height: 640 }, text: 100 },
  { name: 'large-text', size: { width: 640, height: 720 }, text: 200 },
] as const;

for (const { name: view, size, text } of views(MIRRORED, [])) {
  test(`from right to left, in words a third longer, nothing is cut off and nothing stays English: ${view}`, async ({
    app,
    page,
  }) => {
    test.slow();
    const { scenario, turns } = routeTo('missing-dressing', 'F');
    const known = await knownWords();
    await page.setViewportSize(size);
    await page.addInitScript(() => window.localStorage.setItem('extra-mile.pseudo-locale', 'rtl'));
    const t = (id: keyof typeof en): string => pseudoMessage(en[id]);
    const go = (place: string): Promise<unknown> => page.evaluate((hash) => (window.location.hash = hash), place);
    const see = async (screen: string): Promise<void> => {
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await look(page, `languages/rtl-${view}-${screen}`);
      expect.soft(await plainText(page, known), `${screen}: every text is a message`).toEqual([]);
      expect.soft(await clippedText(page), `${screen}: nothing is cut off`).toEqual([]);
    };

    await sitDown(page, app);
    await expect(heading(page, t('people.title'))).toBeVisible();
    await setTextSize(page, text);
    await see('01-players');
    await page.getByLabel(t('people.name')).fill('Ana Lima');
    await page.getByRole('button', { name: t('people.add') }).click();
    await expect(page.getByRole('link', { name: scenario.title })).toBeVisible();
    await see('02-scenarios');
    await go('/settings');
    await expect(heading(page, t('settings.page'))).toBeVisible();
    await see('03-settings');
    await go('/credits');
    await expect(heading(page, t('credits.page'))).toBeVisible();
    await see('04-credits');
    await go('/scenarios');

    await page.getByRole('link', { name: scenario.title }).click();
    await expect(heading(page, scenario.title)).toBeVisible();
    await see('06-before-play');
    await page.getByRole('button', { name: t('before.practise'), exact: true }).click();
    await expect(page.getByRole('button', { name: t('play.next') })).toBeVisible();
    await see('07-line');
    await page.keyboard.press('b');
    await expect(page.getByRole('dialog')).toBeVisible();
    await see('07-backlog');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
    await see('08-pause');
    await page.getByRole('dialog').getByRole('button', { name: t('settings.page') }).click();
    await see('09-pause-settings');
    await page.getByRole('button', { name: t('action.done') }).click();
    await page.getByRole('button', { name: t('pause.continue') }).click();
    for (const [at, { words }] of turns.entries()) {
      await readOn(page, t);
      if (at === 0) {
        await page.getByRole('button', { name: t('coach.ask') }).click();
        await page.getByRole('button', { name: t('coach.ask-more') }).click();
        await see('10-choices');
      }
      await page.getByRole('button', { name: words }).click();
      await readToFeedback(page, t);
      if (at === 0) await see('11-feedback');
      await page.getByRole('button', { name: t('practice.go-on') }).click();
    }
    await readOn(page, t);
    await expect(heading(page, t('reflection.title'))).toBeVisible();
    await see('12-reflection');
    await page.getByRole('button', { name: t('reflection.skip') }).click();
    await expect(heading(page, new RegExp(t('grade.F')))).toBeVisible();
    await see('13-report-card');
    await page.evaluate(() => (window.location.hash += '/chair'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await see('16-chair');
    await go('/attempts');
    await expect(heading(page, t('attempts.page'))).toBeVisible();
    await see('14-attempts');
    await go('/programmes');
    // The only one there is, so it is opened at once.
    await expect(heading(page, 'A mile in five weeks')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await see('15-programme');
    await page.getByRole('link', { name: new RegExp(t('programme.sheet').slice(0, 6)) }).first().click();
    await expect(page.getByRole('button', { name: t('sheet.print') })).toBeVisible();
    await see('17-sheet');
    for (const place of ['notes', 'review', 'recognition']) {
      await go(`/${place}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await see(`18-${place}`);
    }
  });
}

/** Everything that stands on the screens and is no text of the interface. */
async function knownWords(): Promise<string[]> {
  const { scenario } = routeTo('missing-dressing', 'F');
  const principles = parsePrinciples(await bundled('principles.json'));
  const named = principles.ok ? principles.principles.flatMap(({ name, summary }) => [name, summary]) : [];
  const programmes = await Promise.all(
    (await readdir(path.join(FOLDER, 'programmes')))
      .filter((file) => file.endsWith('.programme.json'))
      .map(async (file) => stringsIn(JSON.parse(await bundled(`programmes/${file}`)))),
  );
  const others = bundledIds().map(bundledScenario).flatMap((one) => [
    one.title,
    one.summary ?? '',
    ...[...one.cast.values()].map(({ name }) => name),
  ]);
  const words = [...textsOf(scenario).values(), ...named, ...programmes.flat(), ...others, 'Ana Lima', 'Ana'];
  return words.flatMap((text) => [text, typeset(text, 'en')]).filter((text) => text.length > 1);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

async function enter(page: Page, app: WebApp, words: { readonly name: string; readonly add: string }): Promise<void> {
  await sitDown(page, app);
  await page.getByLabel(words.name).fill('Ana Lima');
  await page.getByRole('button', { name: words.add }).click();
  await expect(page.getByRole('link', { name: /\S/ }).first()).toBeVisible();
}

async function readInSpanish(page: Page): Promise<void> {
  await readTo(page, {
    next: 'Seguir',
    choices: '¿Qué haces?',
    question: 'Una pregunta antes de la boleta',
  });
}

function readOn(page: Page, t: (id: keyof typeof en) => string): Promise<void> {
  return readTo(page, { next: t('play.next'), choices: t('play.choices'), question: t('reflection.title') });
}

/** Reads every line up to the choices, or up to what is asked before the report card. */
async function readTo(page: Page, words: { readonly next: string; readonly choices: string; readonly question: string }): Promise<void> {
  const next = page.getByRole('button', { name: words.next, exact: true });
  const choices = page.getByRole('heading', { name: words.choices });
  const question = heading(page, words.question);
  for (;;) {
    await expect(next.or(choices).or(question)).toBeVisible();
    if (!(await next.isVisible())) break;
    await page.keyboard.press('Space');
  }
  if (await choices.isVisible()) await page.clock.fastForward(A_MOMENT_MS);
}

/** The largest, where it is not to stay as it is. */
async function setTextSize(page: Page, percent: 100 | 200): Promise<void> {
  if (percent === 100) return;
  const back = await page.evaluate(() => window.location.hash);
  await page.evaluate(() => (window.location.hash = '/settings'));
  const size = page.getByRole('slider').first();
  await size.press('End');
  await expect(page.locator('html')).toHaveCSS('font-size', `${String((16 * percent) / 100)}px`);
  await page.evaluate((hash) => (window.location.hash = hash), back);
}

/** In practice: reads how the customer takes a choice, up to what is said of it. */
async function readToFeedback(page: Page, t: (id: keyof typeof en) => string): Promise<void> {
  const goOn = page.getByRole('button', { name: t('practice.go-on') });
  const next = page.getByRole('button', { name: t('play.next') });
  for (;;) {
    await expect(goOn.or(next)).toBeVisible();
    if (await goOn.isVisible()) return;
    await page.keyboard.press('Space');
  }
}
