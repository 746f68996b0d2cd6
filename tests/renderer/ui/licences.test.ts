import { expect, test } from 'vitest';
import { licenceIn, NAMES_EVERYWHERE, withLicence } from '#renderer/ui/common/licences.ts';

const NAMES = { ...NAMES_EVERYWHERE, own: 'Our own work', reserved: 'All rights reserved' };

test.each([
  ['', 'cc-by', 'CC BY 4.0'],
  ['Nora Lind', 'cc-by', 'Nora Lind, CC BY 4.0'],
  ['Nora Lind, CC BY-SA 4.0', 'own', 'Nora Lind, Our own work'],
  ['Nora Lind, CC BY 4.0 ', 'cc-by', 'Nora Lind'],
  ['CC0 1.0', 'cc0', ''],
  ['Ask us.', 'reserved', 'Ask us., All rights reserved'],
] as const)('beside who made it: “%s” and %s make “%s”', (words, licence, made) => {
  expect(withLicence(words, licence, NAMES, false)).toBe(made);
});

test.each([
  ['Ask us.', 'cc0', 'CC0 1.0'],
  ['CC BY 4.0', 'cc-by-sa', 'CC BY-SA 4.0'],
  ['CC BY 4.0', 'cc-by', ''],
] as const)('alone: “%s” and %s make “%s”', (words, licence, made) => {
  expect(withLicence(words, licence, NAMES, true)).toBe(made);
});

test('other words are no licence of these', () => {
  expect(['', 'Nora Lind', 'my CC BY 4.0', 'cc by 4.0'].map((words) => licenceIn(words, NAMES))).toEqual([null, null, null, null]);
  expect(licenceIn('Nora Lind, CC BY 4.0', NAMES)).toBe('cc-by');
});
