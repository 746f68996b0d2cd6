import { expect, test } from 'vitest';
import { addItem } from '#core/studio/operations/add-item.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { Source } from '#core/studio/source.ts';
import { itemsOf, member } from '#core/studio/tree.ts';
import { beginEditing, edited, redone, undone } from '#renderer/ui/house/principles/editing.ts';
import { writtenPrinciple } from '#renderer/ui/house/principles/written-principle.ts';

/** As somebody laid it out by hand. */
const TEXT = '{ "format": 1, "notes": "mine",\n   "principles": [ {"id": "listen", "name": "Listen", "summary": "", "looks": {"F": "No.", "C": "Yes.", "A": "More."}} ] }';
const NAME = '/principles/0/name';

test('typing into one field is one step, and what is not touched keeps its bytes', () => {
  const typed = ['H', 'He', 'Hea', 'Hear'].reduce((editing, name) => edited(editing, (source) => setValue(source, NAME, name), NAME), beginEditing(TEXT));
  expect(typed.text).toBe(TEXT.replace('Listen', 'Hear'));
  expect(undone(typed)).toMatchObject({ text: TEXT, past: [] });
  expect(redone(undone(typed)).text).toBe(typed.text);
});

test('another field, and coming back to the first, are steps of their own', () => {
  const write = (pointer: string, value: string) => (editing: ReturnType<typeof beginEditing>) => edited(editing, (source) => setValue(source, pointer, value), pointer);
  const steps = [write(NAME, 'Hear'), write('/principles/0/summary', 'Hear them out.'), write(NAME, 'Hear them')];
  const last = steps.reduce((editing, step) => step(editing), beginEditing(TEXT));
  expect(last.past).toHaveLength(3);
  expect(undone(undone(undone(undone(last)))).text).toBe(TEXT);
});

test('what is added and removed comes back to the byte, and writing anew forgets what was undone', () => {
  const added = edited(beginEditing(TEXT), (source) => addItem(source, '/principles', { id: 'x' }));
  const removed = edited(added, (source) => removeValue(source, '/principles/0'));
  expect(undone(undone(removed)).text).toBe(TEXT);
  const anew = edited(undone(removed), (source) => setValue(source, NAME, 'Hear'));
  expect(redone(anew)).toMatchObject({ text: anew.text });
});

test('an operation that cannot be carried out changes nothing', () => {
  const editing = beginEditing('{');
  expect(edited(editing, (source) => setValue(source, NAME, 'x'))).toBe(editing);
});

test('a principle that is half there is shown as far as it is', () => {
  const [half] = itemsOf(member(new Source('{"principles": [{"id": "x", "looks": {"C": 5}}]}').root, 'principles')).map(writtenPrinciple);
  expect(half).toEqual({ pointer: '/principles/0', id: 'x', name: '', summary: '', looks: { F: '', C: '', A: '' } });
});
