/** What sounds all the time in a place: air, traffic, an oven, people talking further off. */
export interface Bed {
  /** `air` is steady; `murmur` comes in syllables, as speech does that nobody can follow; `hum` is a tone. */
  readonly kind: 'air' | 'murmur' | 'hum';
  /** Hertz: the band of the noise, or the tone and its brightest overtone. */
  readonly low: number;
  readonly high: number;
  /** Loudness against the other beds. */
  readonly level: number;
  /** How far it comes and goes, 0 to 1. */
  readonly sway: number;
}

/** How many voices a murmur is made of. */
const VOICES = 4;
const SYLLABLES_A_SECOND = 4.5;
const SWAY_SECONDS = 7;

/** Samples of a bed, one after the other. */
export function bedSource(bed: Bed, rate: number, random: () => number): () => number {
  const swayed = swaying(bed.sway, rate, random);
  if (bed.kind === 'hum') return withSway(hum(bed, rate), swayed);
  if (bed.kind === 'air') return withSway(band(bed, rate, random), swayed);
  const voices = Array.from({ length: VOICES }, () => voice(bed, rate, random));
  return withSway(() => voices.reduce((sum, speak) => sum + speak(), 0), swayed);
}

function withSway(source: () => number, sway: () => number): () => number {
  return () => source() * sway();
}

/** White noise between two frequencies; two poles on either side. */
function band({ low, high }: Pick<Bed, 'low' | 'high'>, rate: number, random: () => number): () => number {
  const down = coefficient(high, rate);
  const up = coefficient(low, rate);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  return () => {
    a += down * (random() * 2 - 1 - a);
    b += down * (a - b);
    c += up * (b - c);
    d += up * (b - c - d);
    return b - c - d;
  };
}

/** One speaker out of earshot: a band that opens and closes with each syllable, and rests between sentences. */
function voice({ low, high }: Bed, rate: number, random: () => number): () => number {
  const pitch = 0.75 + random() * 0.5;
  const source = band({ low: low * pitch, high: high * pitch }, rate, random);
  const follow = coefficient(9, rate);
  let left = Math.floor(random() * rate);
  let wanted = 0;
  let level = 0;
  return () => {
    if (left-- <= 0) {
      const rests = random() < 0.16;
      wanted = rests ? 0 : 0.3 + random() * 0.7;
      left = Math.floor((rests ? 0.5 + random() * 1.2 : (0.6 + random() * 0.8) / SYLLABLES_A_SECOND) * rate);
    }
    level += follow * (wanted - level);
    return source() * level;
  };
}

function hum({ low, high }: Bed, rate: number): () => number {
  const overtones = Math.max(1, Math.floor(high / low));
  let turns = 0;
  return () => {
    turns = (turns + low / rate) % 1;
    let sum = 0;
    for (let n = 1; n <= overtones; n++) sum += Math.sin(2 * Math.PI * turns * n) / (n * n);
    return sum * 0.3;
  };
}

/** Between 1 - depth and 1, wandering slowly. */
function swaying(depth: number, rate: number, random: () => number): () => number {
  if (depth === 0) return () => 1;
  const turn = (2 * Math.PI) / (SWAY_SECONDS * rate);
  let angle = random() * 2 * Math.PI;
  return () => {
    angle += turn;
    return 1 - depth * (0.5 + 0.35 * Math.sin(angle) + 0.15 * Math.sin(angle * 2.7));
  };
}

function coefficient(hertz: number, rate: number): number {
  return 1 - Math.exp((-2 * Math.PI * hertz) / rate);
}
