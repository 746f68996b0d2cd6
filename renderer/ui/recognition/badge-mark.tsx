import type { BadgeId } from '#core/results/badges.ts';

/** What each badge is about, drawn in a few strokes of ink. */
const GLYPHS: Readonly<Record<BadgeId, string>> = {
  'promise-under-pressure': 'M33 52 45 64 69 36',
  'recovered-to-a': 'M30 40c4 22 36 22 40 0M63 47l7-8 5 9',
  'same-care': 'M30 62a6 6 0 1 1 12 0M44 62a6 6 0 1 1 12 0M58 62a6 6 0 1 1 12 0M36 50v.1M50 44v.1M64 50v.1',
  'core-then-surprise': 'M34 48h32v20H34ZM34 57h32M50 48v20M50 48c-12-2-10-15 0-6 10-9 12 4 0 6',
  'honest-no': 'M32 36h36v22H52l-9 10v-10H32ZM42 47h16',
  'small-means': 'M50 68C34 58 34 44 43 41c5-1 7 3 7 5 0-2 2-6 7-5 9 3 9 17-7 27Z',
};

/** A badge's picture; its name stands beside it. */
export function BadgeMark({ badge }: { readonly badge: BadgeId }) {
  return (
    <svg className="badge-mark" viewBox="0 0 100 110" aria-hidden="true">
      <path className="badge-ribbon" d="M34 74 27 106 49 94 72 106 66 74Z" />
      <path
        className="badge-disc"
        d="M50 8c7 0 9 6 15 8s12-1 16 5 1 11 4 17 8 8 7 15-8 7-9 14-1 12-7 16-11 0-17 2-10 7-16 4-9-5-15-6-12 0-16-6-1-11-4-17-7-8-6-15 8-8 10-14 1-12 7-15 11 1 16-2 9-6 15-6Z"
      />
      <path className="badge-glyph" d={GLYPHS[badge]} />
    </svg>
  );
}
