import { describe, expect, test } from 'vitest';
import { parseScenario } from '#core/scenario/parse.ts';
import { plainFindingWords } from '#renderer/ui/studio/findings/finding-words.ts';
import { PLAIN_MESSAGES } from '#renderer/ui/studio/findings/messages-in-plain-words.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

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

  test('has a use for every sentence there is', () => {
    const idle = PLAIN_MESSAGES.filter(([, english, spanish]) => {
      const parts = (locale === 'es' ? spanish : english).split(/\{\w+\}/);
      return !said.some((words) => parts.every((part) => words.includes(part)));
    });
    expect(idle).toEqual([]);
  });
});

test('what there are no plain words for is said as the file says it', () => {
  const message = 'No condition asks about the flag "rainy". Ask about it, or take it out.';
  expect(plainFindingWords(message, 'en').words).toBe(message);
});
