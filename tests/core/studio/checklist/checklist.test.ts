import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#core/scenario/finding.ts';
import { checklist, CHECKS, type CheckId } from '#core/studio/checklist/checklist.ts';
import { notesIn } from '#core/studio/checklist/notes.ts';
import { Source } from '#core/studio/source.ts';
import { emptyScenario } from '#renderer/ui/studio/documents/empty-scenario.ts';
import { TEMPLATE_LOCALES, TEMPLATES } from '#renderer/ui/studio/documents/templates.ts';
import { bundledText, storyIds } from '#tests/support/bundled.ts';

const template = (id: string, locale = 'en'): string => readFileSync(`scenarios/templates/${locale}/${id}.scenario.json`, 'utf8');

function openOf(text: string, findings: readonly Finding[] = []): CheckId[] {
  return checklist(new Source(text), findings).flatMap(({ id, done }) => (done ? [] : [id]));
}

/** A story of beats, each with choices of these words and grades. */
function story(...beats: readonly (readonly [words: string, grade: string])[][]): string {
  const told = beats.map((choices, index) => [
    `beat-${index}`,
    { choices: choices.map(([say, grade], at) => ({ id: `choice-${at}`, say, grade, why: 'So.', to: 'end' })) },
  ]);
  return JSON.stringify({ beats: { ...Object.fromEntries(told), end: { ending: { title: 'End', tone: 'good' } } } });
}

const places = (text: string, wanted: CheckId, findings: readonly Finding[] = []): readonly string[] | undefined =>
  checklist(new Source(text), findings).find(({ id }) => id === wanted)?.places;

const finding = (rule: string, pointer: string, severity: Finding['severity'] = 'warning'): Finding => ({ rule, severity, pointer, message: '', line: 1, column: 1 });

describe.each(TEMPLATES.flatMap((id) => TEMPLATE_LOCALES.map((locale) => ({ id, locale }))))('the template $id in $locale', ({ id, locale }) => {
  test('is as it should be, but for the notes that are to be worked through', () => {
    expect(openOf(template(id, locale))).toEqual(['notes']);
  });

  test('has its notes in the order of the story, each with its place', () => {
    const source = new Source(template(id, locale));
    const notes = notesIn(source.root);
    expect(notes[0]?.about).toBe('');
    for (const { about, words } of notes) expect(source.at(`${about}/notes`)?.value).toBe(words);
  });
});

test.each(storyIds())('the bundled story %s has nothing of which it can be told that it is not good', (id) => {
  expect(openOf(bundledText(id))).toEqual([]);
});

test('of an empty scenario nothing is good but that it has no notes and no errors', () => {
  expect(openOf(emptyScenario('en'))).toEqual(CHECKS.filter((id) => id !== 'notes' && id !== 'errors'));
  expect(places(emptyScenario('en'), 'basics')).toEqual(['/title', '/summary', '/role', '/setting', '/customer']);
});

test.each(['', '{', '[]', '{"beats": 3, "minutes": "four"}', '{"beats": {"a": {"choices": [1, {"say": 2}]}}}'])('of %j it says what can be said', (text) => {
  expect(openOf(text)).toContain('basics');
});

test('a choice stands out that is more than a third longer, where the words are more than a few', () => {
  const long = 'We will look into it at once, and I will call you myself before noon.';
  const uneven = story([[long, 'meets'], ['We will look into it at once.', 'falls-short']], [['No.', 'falls-short'], ['Yes, of course.', 'meets']]);
  expect(places(uneven, 'lengths')).toEqual(['/beats/beat-0']);
});

test('saying sorry gives the best choice away where it mostly is the best', () => {
  const sorry = (grade: string, other: string): [string, string][] => [['I am sorry about that.', grade], ['Let me see it, then.', other]];
  expect(places(story(sorry('meets', 'falls-short')), 'apology')).toEqual(['/beats/beat-0/choices/0']);
  expect(places(story(sorry('meets', 'falls-short'), sorry('falls-short', 'dazzles')), 'apology')).toEqual([]);
  expect(openOf(story([['Let me see.', 'meets'], ['Not now, please.', 'falls-short']]))).not.toContain('apology');
  expect(places(story([['Ay, disculpe usted.', 'meets'], ['A ver, permítame.', 'falls-short']]), 'apology')).toEqual(['/beats/beat-0/choices/0']);
});

test('what the prover found leads to its places, and what it could not play is not called good', () => {
  const text = template('surprise');
  expect(places(text, 'giveaways', [finding('no-real-choice', '/beats/the-limit')])).toEqual(['/beats/the-limit']);
  expect(openOf(text, [finding('no-recovery', '')])).toEqual(['notes', 'recovery']);
  const broken = finding('unknown-reference', '/start', 'error');
  expect(openOf(text, [broken])).toEqual(['notes', 'giveaways', 'errors', 'recovery', 'chance', 'reading']);
  expect(places(text, 'errors', [broken])).toEqual(['/start']);
});
