import type { Voice } from './synthesiser.ts';

/** How someone sounds. */
export interface Part {
  /** Null: whatever the system takes for the language. */
  readonly voice: string | null;
  readonly pitch: number;
  readonly rate: number;
}

/** Ways to tell people apart who share a voice. */
const WAYS: readonly Pick<Part, 'pitch' | 'rate'>[] = [
  { pitch: 1, rate: 1 },
  { pitch: 0.8, rate: 0.96 },
  { pitch: 1.25, rate: 1.04 },
  { pitch: 0.65, rate: 1.02 },
  { pitch: 1.45, rate: 0.98 },
];

/** The narrator: the system's own voice for the language, as it is. */
export function narratorPart(voices: readonly Voice[], locale: string): Part {
  return { voice: narratorVoice(voicesFor(voices, locale)), pitch: 1, rate: 1 };
}

/**
 * A part for everyone in a cast, each one different while voices and ways last. It depends on ids and
 * voices alone, so that people sound the same in every play; the narrator's voice goes to someone only
 * where there is no other, and then not as it is.
 */
export function partsOf(cast: readonly string[], voices: readonly Voice[], locale: string): ReadonlyMap<string, Part> {
  const fitting = voicesFor(voices, locale);
  const narrator = narratorVoice(fitting);
  const others = fitting.map(({ id }) => id).filter((id) => id !== narrator);
  const free = WAYS.flatMap((way) => others.map((voice) => ({ voice, ...way })));
  const shared = WAYS.slice(1).map((way) => ({ voice: narrator, ...way }));
  const natural = others.length === 0 ? shared.length : others.length;
  const all: readonly Part[] = [...free, ...shared];
  const parts = new Map<string, Part>();
  const taken = new Set<number>();
  for (const who of cast.toSorted()) {
    const wished = hashOf(who) % natural;
    // Another voice comes before another way to use one.
    const order = all.map((_, at) => (at < natural ? (wished + at) % natural : at));
    const at = order.find((place) => !taken.has(place)) ?? wished;
    taken.add(at);
    const part = all[at];
    if (part !== undefined) parts.set(who, part);
  }
  return parts;
}

/** Voices of the locale, or else of its language, in an order of their own. */
export function voicesFor(voices: readonly Voice[], locale: string): readonly Voice[] {
  const wanted = normal(locale);
  const [language] = wanted.split('-');
  const ofLanguage = voices.filter(({ lang }) => normal(lang).split('-')[0] === language);
  const exact = ofLanguage.filter(({ lang }) => normal(lang) === wanted);
  return (wanted.includes('-') && exact.length > 0 ? exact : ofLanguage).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function narratorVoice(fitting: readonly Voice[]): string | null {
  return (fitting.find(({ isDefault }) => isDefault) ?? fitting[0])?.id ?? null;
}

/** Some systems write `en_GB`. */
function normal(lang: string): string {
  return lang.toLowerCase().replaceAll('_', '-');
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x0100_0193);
  return hash >>> 0;
}
