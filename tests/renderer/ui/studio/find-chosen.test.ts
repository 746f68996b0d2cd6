import { expect, it } from 'vitest';
import type { Found, FoundDocument } from '#core/contract/studio-find.ts';
import { allOf, askedOf, choose, countOf } from '#renderer/ui/studio/find/chosen.ts';

const HASH = '0'.repeat(64);
const HIT = { pointer: '/title', place: 'title', of: '', before: '', words: 'tea', after: '' } as const;
const document = (source: FoundDocument['source'], file: string, hits: number): FoundDocument => ({
  source,
  file,
  title: file,
  unsaved: false,
  hash: HASH,
  hits: Array.from({ length: hits }, () => HIT),
});
const FOUND: Found = { documents: [document('own', 'a', 3), document('own', 'b', 1), document('bundled', 'c', 2)], total: 6, unread: [] };

it('begins with every place that can be replaced, and asks for those left', () => {
  const all = allOf(FOUND);
  expect(countOf(all)).toEqual({ hits: 4, documents: 2 });
  const some = choose(choose(choose(all, 'a', [0, 1, 2], false), 'a', [2], true), 'a', [0], true);
  expect(askedOf(FOUND, some)).toEqual([
    { file: 'a', expected: HASH, hits: [0, 2] },
    { file: 'b', expected: HASH, hits: [0] },
  ]);
  const none = choose(some, 'b', [0], false);
  expect([countOf(none), askedOf(FOUND, none).length]).toEqual([{ hits: 2, documents: 1 }, 1]);
  expect(countOf(all)).toEqual({ hits: 4, documents: 2 });
});
