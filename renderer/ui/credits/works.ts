/** What the licence of a work is called; `licence` in messages explains each. */
export type Licence = 'MIT' | 'CC0-1.0' | 'OFL-1.1' | 'BSD-3-Clause' | 'ISC' | 'Unlicense';

/** Something of others, or ours, that the page shows or runs. Names are not translated. */
interface Work {
  /** Also the key of its description in the messages, below `credits.`. */
  readonly id: 'drawings' | 'people' | 'text-font' | 'title-font' | 'dyslexia-font' | 'sounds';
  readonly who: string;
  readonly licence: Licence;
}

/** Art, fonts and sound, as in `assets/LICENSES.md`. */
export const WORKS: readonly Work[] = [
  { id: 'drawings', who: 'The Extra Mile contributors', licence: 'MIT' },
  { id: 'people', who: 'Pablo Stanley (Open Peeps, openpeeps.com), DiceBear', licence: 'CC0-1.0' },
  { id: 'text-font', who: 'The Atkinson Hyperlegible Next Project Authors', licence: 'OFL-1.1' },
  { id: 'title-font', who: 'The Bricolage Grotesque Project Authors', licence: 'OFL-1.1' },
  { id: 'dyslexia-font', who: 'Abbie Gonzalez (OpenDyslexic)', licence: 'OFL-1.1' },
  { id: 'sounds', who: 'The Extra Mile contributors', licence: 'MIT' },
];

/** A library that runs in the page. */
interface Library {
  /** As npm calls it. */
  readonly name: string;
  readonly licence: Licence;
}

export const LIBRARIES: readonly Library[] = [
  { name: 'phaser', licence: 'MIT' },
  { name: 'react', licence: 'MIT' },
  { name: 'react-dom', licence: 'MIT' },
  { name: 'react-intl', licence: 'BSD-3-Clause' },
  { name: 'xstate', licence: 'MIT' },
  { name: 'wouter', licence: 'Unlicense' },
  { name: 'zod', licence: 'MIT' },
  { name: '@orpc/client', licence: 'MIT' },
  { name: '@tanstack/react-query', licence: 'MIT' },
  { name: '@xyflow/react', licence: 'MIT' },
  { name: '@dagrejs/dagre', licence: 'MIT' },
  { name: 'react-resizable-panels', licence: 'MIT' },
  { name: 'diff', licence: 'BSD-3-Clause' },
  { name: 'recharts', licence: 'MIT' },
  { name: '@codemirror/view', licence: 'MIT' },
  { name: '@lezer/highlight', licence: 'MIT' },
  { name: 'csv-parse', licence: 'MIT' },
  { name: 'saxes', licence: 'ISC' },
];
