import { describe, expect, it } from 'vitest';
import { inSteps } from '#core/studio/operations/in-steps.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { renameMember } from '#core/studio/operations/rename-member.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { beatOf, thingAt } from '#core/studio/thing.ts';
import { story } from './support.ts';

const source = new Source(JSON.stringify(story(), null, 2));

describe('what a place is about', () => {
  it.each([
    ['/beats/one/choices/0/why', { kind: 'choice', words: 'Words for ask.' }],
    ['/beats/one/lines/1', { kind: 'line', words: 'Hello?' }],
    ['/beats/one/timer', { kind: 'beat', words: 'A bell.' }],
    ['/beats/gone', { kind: 'beat', words: 'Gone' }],
    ['/beats/nowhere', { kind: 'beat', words: 'nowhere' }],
    ['/cast/lee/about', { kind: 'person', words: 'Lee' }],
    ['/needs/help', { kind: 'need', words: 'Help' }],
    ['/flags/1', { kind: 'flag', words: 'told' }],
    ['/variants/late', { kind: 'variant', words: 'late' }],
  ])('%s', (pointer, { kind, words }) => {
    const thing = thingAt(source, pointer);
    expect(thing.kind).toBe(kind);
    if (kind !== 'choice') expect(thing.words).toBe(words);
    else expect(thing.words).not.toBe('');
  });

  it('is the scenario everywhere else, and never throws', () => {
    expect(thingAt(source, '/mood/start').kind).toBe('scenario');
    expect(thingAt(new Source('{"beats": ['), '/beats/one')).toEqual({ kind: 'beat', words: 'one' });
    expect(beatOf('/beats/one/choices/0')).toBe('/beats/one');
    expect(beatOf('/needs/help')).toBeNull();
  });
});

describe('operations that touch the same place', () => {
  it('go one after another as one edit', () => {
    const edit = inSteps(
      source,
      (at) => removeValue(at, '/beats/one/timer'),
      (at) => removeValue(at, '/beats/one/choices'),
      (at) => setValue(at, '/beats/one/to', 'end'),
    );
    if ('refused' in edit) throw new Error(edit.refused);
    const { beats } = JSON.parse(applyPatches(source.text, edit.patches)) as { readonly beats: Readonly<Record<string, object>> };
    expect(Object.keys(beats['one'] ?? {})).toEqual(['lines', 'to']);
    expect(edit.at).toBe('/beats/one/to');
  });

  it('do nothing where one is refused', () => {
    expect(inSteps(source, (at) => removeValue(at, '/beats/one/timer'), (at) => setValue(at, '/beats/nowhere/x/y/-', 1))).not.toHaveProperty('refused');
    expect(inSteps(source, (at) => removeValue(at, '/beats/one/timer'), (at) => setValue(at, '', 1))).toEqual({ refused: 'no-such-place' });
  });

  it('give a member another key and nothing else', () => {
    const edit = renameMember(source, '/beats/two/lines/0/say', 'do');
    if ('refused' in edit) throw new Error(edit.refused);
    expect(applyPatches(source.text, edit.patches)).toBe(source.text.replace('"say": "There you are."', '"do": "There you are."'));
    expect(renameMember(source, '/beats/two/lines/0/say', 'who')).toEqual({ refused: 'taken' });
  });
});
