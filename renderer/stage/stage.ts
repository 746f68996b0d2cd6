import type { Feeling } from '#core/scenario/format.ts';
import { fetchDrawing, hasCanvas } from './drawing-library.ts';
import { filesOfView } from './files-of-view.ts';
import type { Cover } from './layout.ts';
import { PictureFiles } from './picture-files.ts';

/** Someone to be seen. `mood` (0 to 100) decides the posture, `feels` the face. */
export interface StagePerson {
  readonly id: string;
  readonly look: string;
  readonly feels: Feeling;
  readonly mood: number;
  /** The setting behind someone who is on the line and seen in a frame; absent: they are here. */
  readonly callsFrom?: string;
}

/** Everything the stage needs to know about a moment of the story; a whole picture, never a change. */
export interface StageView {
  readonly setting: string;
  readonly props: readonly string[];
  /** 0 to 23. */
  readonly hour: number;
  /** Left to right, the customer first: dazzles, walk-outs and returns are about them. */
  readonly people: readonly StagePerson[];
  /** The id of whoever speaks now; null when nobody does. */
  readonly speaking: string | null;
}

/** Something that happens once and passes. */
export type StageMoment = 'dazzle' | 'slip' | 'promise-kept' | 'walk-out' | 'won-back';

export interface StageOptions {
  readonly reducedMotion: boolean;
  /** `canvas` draws without WebGL. */
  readonly renderer: 'auto' | 'canvas';
  /** Where the built art lies, with or without a closing slash. */
  readonly assetsUrl: string;
  /** Uniform in [0, 1): blinks and sparkles only. */
  readonly random: () => number;
  /** What of the host the page covers; 0.4 of its lower part unless told. */
  readonly cover?: Cover;
  /** What will be shown first: its pictures are fetched while the drawing library is. */
  readonly first?: StageView;
  /** Hears of pictures that could not be loaded; the stage goes on without them. The browser's error report unless given. */
  readonly onProblem?: (problem: unknown) => void;
}

export interface Stage {
  show(view: StageView): void;
  moment(name: StageMoment): void;
  setReducedMotion(on: boolean): void;
  /** Tells what of the host the page covers now, so that faces stay clear of it. */
  setCover(cover: Cover): void;
  pause(): void;
  resume(): void;
  destroy(): void;
}

/**
 * Puts a stage into `host`, which it fills and follows in size. Rejects where neither WebGL nor Canvas
 * can be had; the page then goes on without moving pictures. The drawing library is fetched here, not before.
 */
export async function createStage(host: HTMLElement, options: StageOptions): Promise<Stage> {
  if (!hasCanvas()) {
    throw new Error('The stage cannot be drawn here: there is no canvas. The story goes on without moving pictures.');
  }
  const files = new PictureFiles(options.assetsUrl);
  if (options.first !== undefined) for (const path of filesOfView(options.first)) files.fetch(path);
  const { openStage } = await fetchDrawing().catch((cause: unknown) => {
    throw new Error(
      'The stage cannot be drawn here: its drawing library did not load. The story goes on without pictures.',
      { cause },
    );
  });
  return openStage(host, options, files);
}
