import { generateScenario } from './generate.ts';

interface Beat {
  lines?: { say: string }[];
}

const SENTENCE = 'The rain has stopped, the kettle hums, and somebody has left a blue umbrella by the door. ';

/** Bytes that one line more adds to the document, beside its text. */
const LINE_BYTES = ',{"say":""}'.length;

/** A valid scenario of 2,000 beats, with as many lines as bring its text to exactly so many UTF-8 bytes. */
export function largeDocument(seed: number, bytes: number): string {
  const size = { beats: Math.min(2_000, Math.floor(bytes / 1_500)), flags: 8, needs: 1, promises: 1, asksMood: false };
  const document: { beats: Record<string, Beat> } = JSON.parse(generateScenario(seed, size));
  const beats = Object.values(document.beats).flatMap(({ lines }) => (lines === undefined ? [] : [lines]));
  let left = bytes - Buffer.byteLength(JSON.stringify(document));
  for (let at = 0; left > 0; at = (at + 1) % beats.length) {
    const length = left - LINE_BYTES > 2 * SENTENCE.length ? SENTENCE.length : left - LINE_BYTES;
    if (length < 1) break;
    beats[at]?.push({ say: SENTENCE.repeat(2).slice(0, length) });
    left -= LINE_BYTES + length;
  }
  return JSON.stringify(document);
}
