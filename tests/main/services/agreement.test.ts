import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StaffRole } from '#core/policy/policy.ts';
import { hashText } from '#core/results/hash.ts';
import type { ChoiceGrade } from '#core/scenario/format.ts';
import type { Caller } from '#main/services/agreement/agreement.ts';
import type { Services } from '#main/services/services.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { PASSPHRASE } from '#tests/support/staff.ts';

const FILE = 'story.scenario.json';

const STORY = JSON.stringify(documentWith({
  id: 'story',
  beats: {
    one: {
      lines: [{ say: 'The phone rings.' }],
      choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('poor', { grade: 'falls-short' }), choiceWith('fair')],
    },
    end: END,
  },
}));

let house: TestHouse;
let services: Services;
let hanna: Caller;
let theo: Caller;
let mina: Caller;

beforeEach(async () => {
  house = await TestHouse.build([]);
  services = await house.open();
  hanna = await account('Hanna', 'hr');
  theo = await account('Theo', 'trainer');
  mina = await account('Mina', 'trainer');
  await services.studio.create({ id: 'story', title: 'Story', text: STORY });
});

afterEach(() => house.demolish());

async function account(name: string, role: StaffRole): Promise<Caller> {
  const { staff } = services.access;
  const added = (await staff.isSetUp()) ? await staff.add({ name, role, passphrase: PASSPHRASE }) : await staff.setUp(name, PASSPHRASE);
  return { staff: added.id, name, role };
}

const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => 'done', (error: { readonly details: { readonly refusal: unknown } }) => error.details.refusal);

const ask = async (...graders: Caller[]): Promise<string> =>
  (await services.agreement.ask(hanna, FILE, graders.map(({ staff }) => staff))).id;

async function gradeAll(caller: Caller, id: string, wow: ChoiceGrade, poor: ChoiceGrade, fair: ChoiceGrade = 'meets'): Promise<void> {
  for (const [choice, grade] of Object.entries({ wow, poor, fair })) {
    await services.agreement.grade(caller, id, { beat: 'one', choice, grade, remark: null });
  }
}

describe('a blind grading', () => {
  test('is graded, handed in by all, and then told to all of them', async () => {
    const id = await ask(theo, mina);
    await gradeAll(theo, id, 'dazzles', 'falls-short');
    expect(await services.agreement.handIn(theo, id)).toMatchObject({ endedAt: null, waitsForMe: false });
    await gradeAll(mina, id, 'falls-short', 'falls-short');
    await services.agreement.grade(mina, id, { beat: 'one', choice: 'wow', grade: 'meets', remark: 'Anybody would.' });
    expect((await services.agreement.handIn(mina, id)).endedAt).not.toBeNull();
    const { agreement } = await services.agreement.result(theo, id);
    expect(agreement).toMatchObject({ compared: 3, disputed: 1, stale: 0 });
    expect(agreement.choices[0]).toMatchObject({
      choice: 'wow',
      key: 'dazzles',
      verdict: 'split',
      given: [
        { grader: 'Mina', grade: 'meets', remark: 'Anybody would.' },
        { grader: 'Theo', grade: 'dazzles', remark: null },
      ],
    });
    expect(await services.agreement.standing(FILE)).toMatchObject({ ended: { check: id, agreement: { disputed: 1 } }, underWay: null });
  });

  test('tells nobody what was graded before all have handed in, whoever asks', async () => {
    const id = await ask(theo, mina);
    await gradeAll(theo, id, 'dazzles', 'falls-short');
    await services.agreement.handIn(theo, id);
    for (const caller of [hanna, theo, mina]) expect(await refusal(services.agreement.result(caller, id))).toBe('not-ended');
    expect((await services.agreement.sheet(mina, id)).given).toEqual([]);
    expect(JSON.stringify(await services.agreement.list(mina))).not.toMatch(/dazzles|falls-short/);
    expect(await refusal(services.agreement.sheet(hanna, id))).toBe('not-asked');
  });

  test('tells a grader no word of the key, and each of them another order', async () => {
    const id = await ask(theo, mina);
    const { sheet } = await services.agreement.sheet(theo, id);
    expect(JSON.stringify(sheet)).not.toMatch(/dazzles|falls-short|"grade"|"why"/);
    expect(await services.agreement.sheet(theo, id)).toEqual(await services.agreement.sheet(theo, id));
  });

  test('goes on where it was left after the program was closed', async () => {
    const id = await ask(theo, mina);
    await services.agreement.grade(theo, id, { beat: 'one', choice: 'fair', grade: 'dazzles', remark: ' Kind. ' });
    await services.close();
    services = await house.open();
    expect((await services.agreement.sheet(theo, id)).given).toEqual([{ beat: 'one', choice: 'fair', grade: 'dazzles', remark: 'Kind.' }]);
  });

  test('is handed in whole, and stays as it was handed in', async () => {
    const id = await ask(theo, mina);
    await services.agreement.grade(theo, id, { beat: 'one', choice: 'fair', grade: 'meets', remark: null });
    expect(await refusal(services.agreement.handIn(theo, id))).toBe('unfinished');
    await gradeAll(theo, id, 'dazzles', 'falls-short');
    await services.agreement.handIn(theo, id);
    expect(await refusal(gradeAll(theo, id, 'meets', 'meets'))).toBe('handed-in');
    expect(await refusal(services.agreement.handIn(theo, id))).toBe('handed-in');
  });

  test('is ended without those who do not come to it, once two are in', async () => {
    const jo = await account('Jo', 'trainer');
    const id = await ask(theo, mina, jo);
    await gradeAll(theo, id, 'dazzles', 'falls-short');
    await services.agreement.handIn(theo, id);
    expect(await refusal(services.agreement.end(hanna, id))).toBe('too-few');
    await gradeAll(mina, id, 'dazzles', 'falls-short');
    await services.agreement.handIn(mina, id);
    await services.agreement.grade(jo, id, { beat: 'one', choice: 'wow', grade: 'falls-short', remark: null });
    expect(await refusal(services.agreement.end(mina, id))).toBe('not-yours');
    await services.agreement.end(hanna, id);
    const { agreement } = await services.agreement.result(jo, id);
    expect(agreement).toMatchObject({ alpha: { ordinal: 1 }, disputed: 0 });
    expect(JSON.stringify(agreement)).not.toContain('Jo');
    expect(await refusal(services.agreement.withdraw(hanna, id))).toBe('ended');
  });

  test('is taken back with all that was graded', async () => {
    const id = await ask(theo, mina);
    await gradeAll(theo, id, 'dazzles', 'falls-short');
    await services.agreement.withdraw(hanna, id);
    expect(await services.agreement.list(theo)).toEqual([]);
    expect(await refusal(services.agreement.sheet(theo, id))).toBe('no-check');
  });
});

describe('what cannot be graded is refused', () => {
  test('a text that breaks the rules, and one without a choice', async () => {
    await writeFile(join(house.dataFolder, 'scenarios', FILE), JSON.stringify(documentWith({ id: 'story', start: 'nowhere', beats: { end: END } })));
    expect(await refusal(ask(theo, mina))).toBe('not-playable');
    await writeFile(join(house.dataFolder, 'scenarios', FILE), JSON.stringify(documentWith({ id: 'story', start: 'end', beats: { end: END } })));
    expect(await refusal(ask(theo, mina))).toBe('nothing-to-grade');
  });

  test('by a manager, by somebody archived, or by one person twice', async () => {
    const max = await account('Max', 'manager');
    expect(await refusal(ask(theo, max))).toBe('no-grader');
    expect(await refusal(ask(theo, theo))).toBe('no-grader');
    await services.access.staff.change(mina.staff, { archived: true });
    expect(await refusal(ask(theo, mina))).toBe('no-grader');
  });

  test('a choice that is not there', async () => {
    const id = await ask(theo, mina);
    const given = { beat: 'one', choice: 'other', grade: 'meets', remark: null } as const;
    expect(await refusal(services.agreement.grade(theo, id, given))).toBe('no-choice');
  });
});

describe('the text goes on', () => {
  test('a choice that is written anew counts no more, and a renamed document keeps its gradings', async () => {
    const id = await ask(theo, mina);
    for (const caller of [theo, mina]) {
      await gradeAll(caller, id, 'dazzles', 'falls-short');
      await services.agreement.handIn(caller, id);
    }
    const path = join(house.dataFolder, 'scenarios', FILE);
    await writeFile(path, (await readFile(path, 'utf8')).replace('Choice fair', 'Choice fairer'));
    const now = await services.studio.open({ source: 'own', file: FILE });
    await services.studio.rename(FILE, now.disk?.hash ?? '', 'tale');
    const { ended } = await services.agreement.standing('tale.scenario.json');
    expect(ended).toMatchObject({ check: id, agreement: { compared: 2, stale: 1, ungraded: 1 } });
  });

  test('whoever has written on it is told apart from the others', async () => {
    const { disk, revision } = await services.studio.open({ source: 'own', file: FILE });
    const text = disk?.text ?? '';
    const patches = [{ offset: text.length, length: 0, text: '\n' }];
    const draft = { file: FILE, revision, on: hashText(text), base: hashText(text), patches, result: hashText(`${text}\n`), selection: null };
    await services.studio.keepDraft(draft, { staff: theo.staff, staffName: theo.name });
    const written = (await services.agreement.graders(FILE)).filter(({ hasWritten }) => hasWritten).map(({ name }) => name);
    expect(written).toEqual(['Theo']);
  });
});
