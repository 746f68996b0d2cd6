import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mulberry32 } from '#core/dialogue/shuffle.ts';
import { renderAmbience } from '../stage/sound-ambience.ts';
import { RECIPES } from '../stage/sound-recipes.ts';
import { addNote } from '../stage/sound-synth.ts';
import { SOUNDS } from '../stage/sounds.ts';

// Renders every sound that the page makes into WAV files, to listen to while working on one.

const EFFECT_RATE = 44_100;
const EFFECT_SECONDS = 3;

const folder = resolve(process.argv[2] ?? 'artifacts/sounds');
mkdirSync(folder, { recursive: true });

for (const [name, notes] of Object.entries(SOUNDS)) {
  const samples = new Float32Array(EFFECT_RATE * EFFECT_SECONDS);
  for (const note of notes) addNote(samples, EFFECT_RATE, 0, note, 1, mulberry32(1));
  keep(`sound-${name}`, [samples], EFFECT_RATE, null);
}
for (const setting of Object.keys(RECIPES)) {
  const began = performance.now();
  const loop = renderAmbience(setting);
  if (loop !== null) keep(`ambience-${setting}`, [loop.left, loop.right], loop.rate, performance.now() - began);
}
process.stdout.write(`Written to ${folder}.\n`);

function keep(name: string, channels: readonly Float32Array[], rate: number, ms: number | null): void {
  writeFileSync(join(folder, `${name}.wav`), wav(channels, rate));
  const [first = new Float32Array()] = channels;
  const peak = first.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const rms = Math.sqrt(first.reduce((sum, sample) => sum + sample * sample, 0) / first.length);
  const took = ms === null ? '' : `, rendered in ${ms.toFixed(0)} ms`;
  process.stdout.write(`${name.padEnd(24)} peak ${decibel(peak)}, average ${decibel(rms)}${took}\n`);
}

function decibel(level: number): string {
  return `${(20 * Math.log10(level)).toFixed(1).padStart(6)} dB`;
}

/** 16-bit PCM, as every player reads it. */
function wav(channels: readonly Float32Array[], rate: number): Uint8Array {
  const frames = channels[0]?.length ?? 0;
  const bytes = frames * channels.length * 2;
  const file = Buffer.alloc(44 + bytes);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + bytes, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels.length, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * channels.length * 2, 28);
  file.writeUInt16LE(channels.length * 2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(bytes, 40);
  for (let frame = 0; frame < frames; frame++) {
    channels.forEach((channel, index) => {
      const sample = Math.max(-1, Math.min(1, channel[frame] ?? 0));
      file.writeInt16LE(Math.round(sample * 32_767), 44 + (frame * channels.length + index) * 2);
    });
  }
  return file;
}
