import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prove } from '#core/proof/lint.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { Source } from '#core/studio/source.ts';
import { membersOf, pointerTo, type TreeNode } from '#core/studio/tree.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { lookThrough } from '#core/studio/unfinished/look-through.ts';
import { readUnfinished } from '#core/studio/unfinished/read-unfinished.ts';
import { emptyScenario } from '#renderer/ui/studio/documents/empty-scenario.ts';
import { bundledText, storyIds } from '#tests/support/bundled.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { possible, story } from '../support.ts';

const NAMES = { principles: new Set(['own-the-mistake']), settings: new Set(['restaurant']), props: new Set(['cake']), looks: new Set(['peep-dana']) };
const OPTIONS = { bound: 20_000 };
const OF_THE_FORMAT = new Set(['schema', 'limit', 'duplicate-id', 'unknown-reference']);

const text = (parts: Record<string, unknown>): string => JSON.stringify(documentWith(parts), null, 2);
const placeOf = ({ rule, pointer }: Finding): string => `${rule} ${pointer}`;

/** Everything that can be unwritten, as somebody leaves it who has not come to it yet. */
function unwritings(written: string): readonly ((text: string) => string)[] {
  const source = new Source(written);
  const found: ((text: string) => string)[] = [];
  const edit = (make: (at: Source) => ReturnType<typeof setValue>) => {
    found.push((now) => {
      const made = make(new Source(now));
      return 'refused' in made ? now : applyPatches(now, made.patches);
    });
  };
  const walk = (node: TreeNode): void => {
    const pointer = pointerTo(node);
    if (/\/(title|role|setting|customer|start|say|do|why|name|look|to|beat)$|^\/needs\/[^/]+$/.test(pointer) && node.kind === 'text') {
      edit((at) => setValue(at, pointer, ''));
      // A need that is taken out makes another story.
      if (!pointer.startsWith('/needs/')) edit((at) => removeValue(at, pointer));
    }
    if (/\/(grade|tone)$/.test(pointer)) edit((at) => removeValue(at, pointer));
    if (/^\/beats\/[^/]+\/choices$/.test(pointer)) edit((at) => setValue(at, pointer, []));
    if (/^\/beats\/[^/]+\/(choices|to|ending)$/.test(pointer)) edit((at) => removeValue(at, pointer));
    for (const child of node.children) walk(child);
  };
  if (source.root !== null) walk(source.root);
  return found;
}

function sameAsWhole(written: string, picks: readonly number[]): number {
  const parsed = parseScenario(written);
  if (!parsed.ok) throw new Error('The test begins with a scenario.');
  const all = unwritings(written);
  const open = picks.reduce((now, pick) => all[pick % all.length]?.(now) ?? now, written);
  if (parseScenario(open).ok) return 0;
  const looked = lookThrough(open, NAMES, OPTIONS);
  const whole = prove(parsed.scenario, parsed.places, NAMES, OPTIONS);
  if (!looked.isWhole || whole.verdict === 'bound-reached') return 0;
  const [told, right] = [looked.findings.filter(({ rule }) => !OF_THE_FORMAT.has(rule)), whole.findings];
  // Nothing is told that is not there when all is written; what is not told yet is owned to.
  const extra = told.map(placeOf).filter((each) => !right.map(placeOf).includes(each) && !each.startsWith('missing-why'));
  const silent = right.filter((each) => !told.map(placeOf).includes(placeOf(each)) && !looked.waiting.includes(each.rule));
  const gone = silent.filter(({ rule, pointer }) => !(rule === 'missing-why' || new Source(open).at(pointer) === null || rule === 'unknown-asset' || rule === 'line-too-long'));
  expect({ open, extra, gone }).toEqual({ open, extra: [], gone: [] });
  return told.length;
}

describe('with something in the place of what is not written', () => {
  test('what is told is so when it is written, and what may still come is owned to', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.oneof(fc.constant(JSON.stringify(story())), randomScenario({ maxBeats: 6 })), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (written, picks) => {
        told += sameAsWhole(written, picks);
      }),
      { numRuns: runs(60, 400) },
    );
    expect(told).toBeGreaterThan(20);
  });

  test.each(storyIds().slice(0, 2))('of the bundled story %s too', (id) => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (picks) => void sameAsWhole(bundledText(id), picks)), { numRuns: runs(3, 12) });
  });

  test('a missing text hides nothing of what runs do', () => {
    const beats = { one: { choices: [choiceWith('a', { say: '' }), choiceWith('b', { to: 'ring' })] }, ring: { to: 'ring' }, attic: END, end: END };
    const { findings, verdict, picture, waiting } = lookThrough(text({ title: '', needs: { it: 'It' }, beats }), NAMES);
    expect(verdict).toBeNull();
    expect(findings.map(placeOf)).toEqual(expect.arrayContaining(['schema /title', 'schema /beats/one/choices/0/say', 'no-way-out /beats/ring', 'unreachable-beat /beats/attic', 'unmeetable-need /needs/it']));
    expect(picture?.unreachable).toEqual(['/beats/attic']);
    expect(waiting.toSorted()).toEqual(['hard-to-read', 'longest-is-best', 'policy-gets-a', 'timer-too-short']);
  });

  test('while a choice leads nowhere, only what other runs do is told of runs', () => {
    const beats = { one: { choices: [choiceWith('a', { to: undefined }), choiceWith('b', { to: 'ring' })] }, ring: { to: 'ring' }, attic: END, end: END };
    const { findings, picture, waiting } = lookThrough(text({ flags: ['dry'], beats }), NAMES);
    expect(findings.map(placeOf)).toEqual(['unused-flag /flags/0', 'schema /beats/one/choices/0/to', 'no-way-out /beats/ring']);
    expect(picture).toBeNull();
    expect(waiting).toContain('unreachable-beat');
  });

  test('while a choice has no grade, nothing is told of what comes of it', () => {
    const beats = { one: { choices: [choiceWith('a', { grade: undefined, to: 'bad' }), choiceWith('b', { to: 'ring' })] }, ring: { to: 'ring' }, bad: { ending: { title: 'Bad', tone: 'bad' } } };
    const { findings, waiting } = lookThrough(text({ bar: { dazzles: 0 }, beats }), NAMES);
    expect(findings.map(placeOf)).toEqual(['schema /beats/one/choices/0/grade', 'no-way-out /beats/ring']);
    expect(waiting).toEqual(expect.arrayContaining(['ending-contradicts-grade', 'no-real-choice', 'unreachable-beat']));
  });

  test('the places of what is found are those of the text as it stands', () => {
    const { findings } = lookThrough(text({ title: '', flags: ['dry'], beats: { one: END } }), NAMES);
    const unused = findings.find(({ rule }) => rule === 'unused-flag');
    const written = text({ title: '', flags: ['dry'], beats: { one: END } }).split('\n');
    expect(written[(unused?.line ?? 0) - 1]).toContain('"dry"');
  });

  test.each(['', '{', '[]', '{}', 'null', '{"beats": 3}', '{"format": 2}', '{"__proto__": 1}'])('of %j all the rest waits', (open) => {
    const { findings, verdict, waiting } = lookThrough(open, NAMES);
    expect(findings.length).toBeGreaterThan(0);
    expect(verdict).toBeNull();
    if (open !== '{}') expect(waiting.length).toBeGreaterThan(25);
  });

  test('of an empty scenario nothing is told but what is missing', () => {
    expect(lookThrough(emptyScenario('en'), NAMES).findings.map(placeOf)).toEqual(['schema /title', 'schema /role', 'schema /setting', 'unknown-reference /customer', 'unknown-reference /start']);
  });
});

test('whatever is taken out of a story, it is looked through, and what is wrong is told', () => {
  const written = JSON.stringify(story(), null, 2);
  const places: string[] = [];
  const walk = (node: TreeNode): void => {
    places.push(pointerTo(node));
    for (const child of node.children) walk(child);
  };
  for (const child of membersOf(new Source(written).root)) walk(child);
  for (const pointer of places) {
    const open = applyPatches(written, possible(removeValue(new Source(written), pointer)).patches);
    const { findings, verdict } = lookThrough(open, NAMES);
    if (verdict !== null) continue;
    expect(findings.some(({ rule }) => OF_THE_FORMAT.has(rule))).toBe(true);
    // Whatever is missing, something stands in for it: nothing is given up.
    expect({ pointer, given: readUnfinished(open, 'proof') }).not.toEqual({ pointer, given: null });
  }
});
