import { describe, expect, test } from 'vitest';
import { parseScenario } from '#core/scenario/parse.ts';
import { lookThrough } from '#core/studio/unfinished/look-through.ts';
import { findingWords, plainFindingWords } from '#renderer/ui/studio/findings/finding-words.ts';
import { PLAIN_MESSAGES } from '#renderer/ui/studio/findings/messages-in-plain-words.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { readVector, vectorIds } from '#tests/support/vectors.ts';

const NOTHING = new Set<string>();
const NO_NAMES = { principles: NOTHING, settings: NOTHING, props: NOTHING, looks: NOTHING };

/** What somebody leaves who writes for the first time, before it is finished. */
const UNFINISHED = [
  documentWith({ title: '', role: '', setting: '', cast: { kim: { name: '' } }, beats: { one: { choices: [] }, end: END } }),
  documentWith({ customer: '', start: '', beats: { one: {}, end: END } }),
  documentWith({ customer: 'dana', start: 'two', beats: { one: { lines: [{ say: '' }], choices: [choiceWith('go', { say: undefined, do: '', why: '' })] }, end: END } }),
  documentWith({ beats: { one: { choices: [{ id: 'go' }] }, end: END } }),
].map((document) => JSON.stringify(document));

const MESSAGES = UNFINISHED.flatMap((text) => {
  const parsed = parseScenario(text);
  return parsed.ok ? [] : parsed.findings.map(({ message }) => message);
});

/** By a rule of the prover, of a scenario that can be read. */
const NO_WHY = '"go" has no "why", so the debrief cannot explain its grade. Say what it did to this customer.';

describe.each(['en', 'es'])('what is unfinished, in the words of the form, in %s', (locale) => {
  const said = [...MESSAGES, NO_WHY].map((message) => plainFindingWords(message, locale).words);

  test('names no key of the file', () => {
    expect(said.filter((words) => /"(say|do|why|to|grade|choices|ending|role|title|name|setting|customer|cast|beats)"/.test(words))).toEqual([]);
  });

  test('is said of whatever is found in the small scenarios of the contract too', () => {
    const found = vectorIds().flatMap((id) => lookThrough(readVector(`${id}.scenario.json`), NO_NAMES, { bound: 20_000 }).findings);
    const plain = found.map(({ message }) => plainFindingWords(message, locale).words);
    expect(plain.filter((words) => /"(when|costs|bar|recovers|why|choices|timer|to)"|json|assets/i.test(words))).toEqual([]);
    expect(plain.length).toBeGreaterThan(40);
  });

  test('has plain words for nothing that is never said', () => {
    const idle = PLAIN_MESSAGES.filter(([written]) => findingWords(written.replaceAll('{message}', 'This has 1 characters; 1 are the most. Cut it, or split it in two.').replaceAll(/\{\w+\}/g, '"x"'), 'es').lang === 'en');
    expect(idle.map(([written]) => written)).toEqual([]);
  });
});

test('what is named is named by the words it is known by', () => {
  const message = 'Under the variant "late": "go" is graded better than "stay", yet A can be reached after "stay" and at most C after "go". Change a grade, or what follows.';
  const { words } = plainFindingWords(message, 'en', (kind, quoted) => `<${kind} ${quoted.replaceAll('"', '')}>`);
  expect(words).toBe('With the variant <variant late>: <choice go> is graded better than <choice stay>, yet A can be reached after <choice stay> and at most C after <choice go>. Change a grade, or what follows.');
});

test('what there are no plain words for is said as the file says it', () => {
  const message = 'This has 400 characters; 240 are the most. Cut it, or split it in two.';
  expect(plainFindingWords(message, 'en').words).toBe(message);
});
