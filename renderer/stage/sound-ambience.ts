import { mulberry32 } from '#core/dialogue/shuffle.ts';
import { bedSource } from './sound-beds.ts';
import { HAPPENINGS } from './sound-happenings.ts';
import { type Recipe, RECIPES } from './sound-recipes.ts';
import { addNote } from './sound-synth.ts';

/** Stereo samples that can be repeated without a seam. */
export interface Loop {
  readonly rate: number;
  readonly left: Float32Array<ArrayBuffer>;
  readonly right: Float32Array<ArrayBuffer>;
}

/** Half of what a disc has: nothing in these places is shrill. */
const AMBIENCE_RATE = 22_050;
export const LOOP_SECONDS = 24;
/** The end is faded into the beginning for so long. */
const SEAM_SECONDS = 2;
/** How loud the beds of a place are on average, before its own loudness. */
const BED_RMS = 0.02;

/** The sound of being in a setting, the same every time; null for a setting without one. */
export function renderAmbience(setting: string): Loop | null {
  const recipe = RECIPES[setting];
  if (recipe === undefined) return null;
  const random = mulberry32(seedOf(setting));
  const left = bedsOf(recipe, random);
  const right = bedsOf(recipe, random);
  strew(recipe, left, right, random);
  return { rate: AMBIENCE_RATE, left, right };
}

function bedsOf({ beds, loudness }: Recipe, random: () => number): Float32Array<ArrayBuffer> {
  const length = LOOP_SECONDS * AMBIENCE_RATE;
  const seam = SEAM_SECONDS * AMBIENCE_RATE;
  const loop = new Float32Array(length);
  for (const bed of beds) {
    const next = bedSource(bed, AMBIENCE_RATE, random);
    for (let at = 0; at < length; at++) loop[at] = (loop[at] ?? 0) + next() * bed.level * Math.min(1, Math.sqrt(at / seam));
    for (let at = 0; at < seam; at++) loop[at] = (loop[at] ?? 0) + next() * bed.level * Math.sqrt(1 - at / seam);
  }
  const scale = (BED_RMS * loudness) / rmsOf(loop);
  return loop.map((sample) => sample * scale);
}

/** Spreads what happens now and then over the loop and from left to right. */
function strew({ sparse }: Recipe, left: Float32Array, right: Float32Array, random: () => number): void {
  for (const { what, times, gain } of sparse) {
    for (let time = 0; time < times; time++) {
      const start = ((time + random() * 0.8) / times) * LOOP_SECONDS;
      const side = 0.15 + random() * 0.7;
      for (const note of HAPPENINGS[what](random)) {
        addNote(left, AMBIENCE_RATE, start, note, gain * 1.6 * Math.sqrt(1 - side), random);
        addNote(right, AMBIENCE_RATE, start, note, gain * 1.6 * Math.sqrt(side), random);
      }
    }
  }
}

function rmsOf(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

/** FNV-1a. */
function seedOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x0100_0193);
  return hash >>> 0;
}
