import { expect, test } from 'vitest';
import { pageOf, studioAddress } from '#renderer/ui/studio/address.ts';

test('all places of a document are on one page, and no others', () => {
  const open = studioAddress('mine.scenario.json');
  expect([open, studioAddress('mine.scenario.json', '/beats/one/choices/0')].map(pageOf)).toEqual([open, open]);
  const others = [studioAddress('yours.scenario.json'), studioAddress(null), '/staff/results/people', '/'];
  expect(others.map(pageOf)).toEqual(others);
});
