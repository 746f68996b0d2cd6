import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toContractError } from '#core/contract/client.ts';
import type { PackReview } from '#core/contract/packs.ts';
import { DEFAULT_SETTINGS } from '#core/contract/settings.ts';
import { hashText } from '#core/results/hash.ts';
import { programmeWith } from '#tests/support/programmes.ts';
import { STAFF_NAMES } from '#tests/support/staff.ts';
import { until } from '#tests/support/until.ts';
import { chose, failure, PROVED, STORY } from './common.ts';
import type { ContractHouse } from './contract-house.ts';

/** Attempts, settings, and what is played and written. */
export function playingSuite(at: ContractHouse): void {
  describe('attempts', () => {
    test('are played to their ending, kept and listed', async () => {
      const detail = await at.start();
      expect(await at.player.attempts.append({ attempt: detail.attempt, index: 1, event: chose('again') })).toMatchObject({
        status: 'in-progress',
        nextIndex: 2,
      });
      await at.player.attempts.hold({ attempt: detail.attempt, index: 2, remainingMs: 4_000 });
      expect(await at.player.attempts.get({ attempt: detail.attempt })).toMatchObject({ remainingMs: 4_000 });
      const ended = await at.player.attempts.append({ attempt: detail.attempt, index: 2, event: chose('help') });
      expect(ended).toMatchObject({ status: 'completed', grade: 'A', score: 95, nextIndex: 4 });
      const second = await at.start();
      expect(await at.player.attempts.abandon({ attempt: second.attempt, index: 1 })).toMatchObject({ status: 'abandoned' });
      const list = await at.player.attempts.list();
      expect(list.map(({ status }) => status)).toEqual(['abandoned', 'completed']);
    });

    test('a refusal says which, and stores nothing', async () => {
      const { attempt } = await at.start();
      expect(await failure(at.player.attempts.append({ attempt, index: 1, event: chose('shout') }))).toMatchObject({
        code: 'not-allowed',
        details: { refusal: 'no-such-choice' },
      });
      expect((await at.player.attempts.get({ attempt })).events).toHaveLength(1);
    });

    test('of many that append the same index at once, exactly one wins', async () => {
      const { attempt } = await at.start();
      const calls = Array.from({ length: 12 }, () => at.player.attempts.append({ attempt, index: 1, event: chose('again') }));
      const results = await Promise.allSettled(calls);
      const lost = results.flatMap((result) => (result.status === 'rejected' ? [toContractError(result.reason)] : []));
      expect(lost).toHaveLength(11);
      for (const error of lost) {
        expect(error).toMatchObject({ code: 'conflict', details: { index: 1, nextIndex: 2 } });
      }
      expect((await at.player.attempts.get({ attempt })).events).toHaveLength(2);
    });

    test('of two windows of one player, the later one is told', async () => {
      const other = await at.signIn('player', at.ana);
      const { attempt } = await at.start();
      await other.attempts.append({ attempt, index: 1, event: chose('again') });
      expect(await failure(at.player.attempts.append({ attempt, index: 1, event: chose('help') }))).toMatchObject({
        code: 'conflict',
      });
    });

    test("another's attempt is not there", async () => {
      const { attempt } = await at.start();
      const { id: bo } = await at.player.people.add({ name: 'Bo' });
      const other = await at.signIn('player', bo);
      expect(await failure(other.attempts.get({ attempt }))).toMatchObject({ code: 'not-found' });
      expect(await failure(other.attempts.append({ attempt, index: 1, event: chose('help') }))).toMatchObject({
        code: 'not-found',
      });
    });
  });

  test('programmes and principles come from the folders, and what is not there is not found', async () => {
    const principle = { id: 'own-the-mistake', name: 'Own it', summary: '', looks: { F: 'f', C: 'c', A: 'a' } };
    await mkdir(join(at.house.dataFolder, 'scenarios/programmes'), { recursive: true });
    await writeFile(join(at.house.dataFolder, 'scenarios/programmes/weeks.programme.json'), JSON.stringify(programmeWith()));
    await writeFile(join(at.house.dataFolder, 'scenarios/principles.json'), JSON.stringify({ format: 1, principles: [principle] }));
    expect(await at.player.programmes.list()).toMatchObject({ programmes: [{ id: 'weeks', weeks: 1, source: 'own' }], broken: [] });
    const { weeks } = await at.player.programmes.get({ id: 'weeks' });
    expect(weeks[0]).toMatchObject({ scenarios: [{ scenario: 'missing-dressing', pass: 'C' }], standards: [] });
    expect(weeks[0]).not.toHaveProperty('exercise');
    expect(await at.player.principles.list()).toEqual([{ ...principle, locale: null }]);
    expect(await failure(at.player.programmes.get({ id: 'none' }))).toMatchObject({
      code: 'not-found',
      details: { programme: 'none' },
    });
    expect(await failure(at.player.programmes.get({ id: '../weeks' }))).toMatchObject({ code: 'bad-input' });
  });

  describe('settings', () => {
    const usual = (changes: Partial<typeof DEFAULT_SETTINGS> = {}) => ({ ...DEFAULT_SETTINGS, ...changes });

    test('are changed in part and answered whole', async () => {
      const answer = { settings: usual({ textSpeed: 'instant' }), own: true };
      expect(await at.player.settings.set({ textSpeed: 'instant' })).toEqual(answer);
      expect(await at.player.settings.get()).toEqual(answer);
    });

    test('of one person are nobody else’s; those of nobody are everybody’s', async () => {
      const { id: bo } = await at.player.people.add({ name: 'Bo' });
      const [nobody, other] = [await at.signIn('player'), await at.signIn('player', bo)];
      await at.player.settings.set({ textSize: 200, timerFactor: 0 });
      expect(await nobody.settings.set({ language: 'es', textSize: 120 })).toEqual({
        settings: usual({ language: 'es', textSize: 120 }),
        own: false,
      });
      expect(await at.player.settings.get()).toEqual({
        settings: usual({ language: 'es', textSize: 200, timerFactor: 0 }),
        own: true,
      });
      expect(await other.settings.get()).toEqual({ settings: usual({ language: 'es', textSize: 120 }), own: false });
    });

    test('of a person are given up for the installation’s, which nobody can give up', async () => {
      await at.player.settings.set({ font: 'dyslexia' });
      expect(await at.player.settings.reset()).toEqual({ settings: DEFAULT_SETTINGS, own: false });
      expect(await at.player.settings.get()).toEqual({ settings: DEFAULT_SETTINGS, own: false });
      expect(await failure((await at.signIn('player')).settings.reset())).toMatchObject({
        code: 'not-allowed',
        details: { refusal: 'no-learner' },
      });
    });
  });

  test('text of every script comes through as it is', async () => {
    const name = 'مريم 名前 Zoë 👩\u200D🍳 "\\</script>';
    expect((await at.player.people.add({ name })).name).toBe(name);
    expect((await at.player.scenarios.read({ id: 'test' })).text).toBe(JSON.stringify(STORY));
  });

  test('a story is read and played in another language, and goes on in it', async () => {
    const strings = { '/title': { source: 'Test', text: 'اختبار' } };
    const translation = JSON.stringify({ scenario: 'test', locale: 'ar', strings });
    const stream = await at.player.scenarios.watch();
    await writeFile(join(at.house.bundledFolder, 'test.ar.json'), translation);
    const { scenarios } = await until(stream, (now) => now.scenarios[0]?.translations.length === 1);
    await stream.return?.();
    expect(scenarios[0]?.translations).toMatchObject([{ locale: 'ar', title: 'اختبار', complete: false }]);
    expect(await at.player.scenarios.read({ id: 'test', locale: 'ar-EG' })).toMatchObject({ translation });
    const { attempt } = await at.player.attempts.start({ scenario: 'test', timerFactor: 1, locale: 'ar-EG' });
    expect(await at.player.attempts.get({ attempt })).toMatchObject({ locale: 'ar', translationText: translation });
  });

  test('a pack is made in pieces, handed back in pieces, looked through and installed', async () => {
    const trainer = await at.signIn('trainer');
    const pieces: Buffer[] = [];
    const order = { documents: [{ source: 'bundled' as const, file: 'test.scenario.json' }], programmes: [], name: 'Test', author: '', licence: '' };
    for await (const piece of await trainer.packs.make(order)) if (piece.kind === 'bytes') pieces.push(Buffer.from(piece.base64, 'base64'));
    const { draft } = await trainer.packs.stage({ draft: null, piece: Buffer.concat(pieces).toString('base64') });
    const reviews: PackReview[] = [];
    for await (const piece of await trainer.packs.review({ draft })) if (piece.kind === 'review') reviews.push(piece.review);
    expect(reviews).toMatchObject([{ name: 'Test', files: [{ path: 'test.scenario.json', standing: 'same' }] }]);
    const fingerprint = reviews[0]?.fingerprint ?? '';
    expect(await trainer.packs.install({ draft, fingerprint, files: ['test.scenario.json'] })).toEqual({ added: [], replaced: [] });
    const hostile = await trainer.packs.stage({ draft: null, piece: Buffer.from('no pack').toString('base64') });
    const refused = await trainer.packs.review({ draft: hostile.draft }).then((stream) => stream.next()).catch(toContractError);
    expect(refused).toMatchObject({ code: 'bad-input', details: { refusal: 'not-a-zip' } });
  });

  test('a trainer writes a story, whose draft is theirs and whose file others see change', async () => {
    const trainer = await at.signIn('trainer');
    const changes = await trainer.studio.changed();
    const { file, disk, revision } = await trainer.studio.create({ id: 'new', title: 'New', text: JSON.stringify(PROVED) });
    const text = disk?.text ?? '';
    const patches = [{ offset: text.length, length: 0, text: '\n' }];
    const asked = { file, revision, on: hashText(text), base: hashText(text), patches, result: hashText(`${text}\n`) };
    expect(await trainer.studio.keepDraft(asked)).toEqual({ kept: true, revision: 1 });
    const again = await trainer.studio.keepDraft(asked);
    expect(again).toMatchObject({ kept: false, current: { draft: { text: `${text}\n`, by: STAFF_NAMES.trainer } } });
    expect(await at.player.scenarios.list()).toMatchObject({ scenarios: [{ id: 'test' }], waiting: [] });
    expect((await trainer.scenarios.list()).waiting).toEqual([{ id: 'new', title: 'New' }]);
    const refused = { code: 'not-allowed', details: { refusal: 'not-published' } };
    expect(await failure(at.player.attempts.start({ scenario: 'new', timerFactor: 1 }))).toMatchObject(refused);
    expect(await failure(at.player.scenarios.read({ id: 'new' }))).toMatchObject(refused);
    const saved = await trainer.studio.save({ file, revision: 1, expected: hashText(text), publish: true });
    expect(saved).toMatchObject({ saved: true, hash: hashText(`${text}\n`) });
    await until(changes, ({ documents }) => documents.some(({ hash, draft }) => hash === hashText(`${text}\n`) && draft === null));
    await changes.return?.();
    expect((await trainer.studio.versions({ file })).map(({ kind, by }) => [kind, by])).toEqual([
      ['published', STAFF_NAMES.trainer],
      ['found', null],
    ]);
    expect((await at.player.scenarios.list()).scenarios.map(({ id }) => id)).toContain('new');
    await trainer.studio.withdraw({ file });
    expect(await failure(at.player.attempts.start({ scenario: 'new', timerFactor: 1 }))).toMatchObject(refused);
  });
}
