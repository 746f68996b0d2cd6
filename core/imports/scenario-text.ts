import type { JsonObject, JsonValue } from '../scenario/json/json-value.ts';
import { isLargerThan, MOST_BYTES } from '../scenario/json/limits.ts';
import { newId } from '../studio/ids.ts';
import { writeJson } from '../studio/write-json.ts';
import { type ImportedStory, type ImportOptions, refuseImport, type RefusedImport } from './imported.ts';
import type { Losses } from './losses.ts';
import { noteText } from './notes.ts';
import { speakersOf, type SpokenLine, unquoted } from './speech.ts';
import type { ForeignPassage, ForeignStory, ForeignWay } from './story.ts';

/** The limits of format 1. */
export const MOST_BEATS = 2_000;
const MOST_CHOICES = 8;

/** As the bundled scenarios are written. */
const PLACE = { style: { eol: '\n', unit: '  ', colon: ': ', gap: ' ', padding: ' ', flatObjects: true, oneLine: false }, eol: '\n', indent: '' } as const;

/** Keys that format 1 refuses, although they are spelt as ids are. */
const NO_IDS = ['constructor', 'prototype'];

const LONGEST_TITLE = 200;

/** A story as a scenario of format 1. What no other program knows, the grades above all, is left out, so that it is found. @param taken ids of other stories of the file, to which its own is added */
export function scenarioFrom(story: ForeignStory, losses: Losses, options: ImportOptions, taken: Set<string>): ImportedStory | RefusedImport {
  if (story.passages.length === 0) return refuseImport('no-passages', story.title);
  if (story.passages.length > MOST_BEATS) return refuseImport('too-many-passages', String(story.passages.length));
  const writer = new Writer(story, losses, options.locale);
  const beats = writer.beats();
  const people = writer.people;
  const [only] = people.size === 1 ? people.values() : [];
  const title = cut(story.title.trim() || options.title.trim(), LONGEST_TITLE) || 'Untitled';
  const id = newId(title, new Set([...NO_IDS, ...taken]), 'scenario');
  taken.add(id);
  const document = {
    format: 1,
    id,
    version: '1.0.0',
    title,
    ...(story.summary === null || story.summary === '' ? {} : { summary: cut(story.summary, 2_000) }),
    role: '',
    setting: '',
    locale: story.locale ?? options.locale,
    cast: Object.fromEntries([...people].map(([name, who]) => [who, { name }])),
    customer: only ?? '',
    start: writer.idOf(story.start ?? '') ?? writer.idOf(story.passages[0]?.key ?? '') ?? '',
    beats,
    notes: noteText(story.origin, options.locale),
  };
  const text = `${writeJson(document, PLACE)}\n`;
  if (isLargerThan(text, MOST_BYTES)) return refuseImport('too-large-a-story', title);
  return { id, title, document: text, kept: { ...writer.counts, people: [...people.keys()] }, notKept: losses.groups(), positions: writer.positions() };
}

/** Writes the beats of a story, and counts what it writes. */
class Writer {
  readonly #story: ForeignStory;
  readonly #losses: Losses;
  readonly #locale: string;
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set(NO_IDS);
  readonly #known: ReadonlySet<string>;
  readonly #takenByPeople = new Set(NO_IDS);
  /** Ids of those who say something, by name. */
  readonly people = new Map<string, string>();
  readonly counts = { beats: 0, lines: 0, choices: 0, explained: 0, endings: 0 };

  constructor(story: ForeignStory, losses: Losses, locale: string) {
    this.#story = story;
    this.#losses = losses;
    this.#locale = locale;
    this.#known = new Set(story.passages.map(({ key }) => key));
    for (const { key, name } of story.passages) this.#name(key, name);
  }

  idOf(key: string): string | undefined {
    return this.#ids.get(key);
  }

  beats(): JsonObject {
    const lines = speakersOf(this.#story.passages.map(({ paragraphs }) => paragraphs));
    const beats: [string, JsonValue][] = [];
    for (const [index, passage] of this.#story.passages.entries()) beats.push([this.idOf(passage.key) ?? '', this.#beat(passage, lines[index] ?? [])]);
    return Object.fromEntries(beats);
  }

  positions(): ImportedStory['positions'] {
    const placed = this.#story.passages.flatMap(({ key, position }) => (position === null ? [] : [[this.idOf(key) ?? '', position] as const]));
    // Where several lie on one another nobody has put them anywhere.
    const places = new Set(placed.map(([, { x, y }]) => `${x},${y}`));
    return places.size < placed.length ? {} : Object.fromEntries(placed);
  }

  #beat(passage: ForeignPassage, lines: readonly SpokenLine[]): JsonObject {
    this.counts.beats += 1;
    this.counts.lines += lines.length;
    const { notes } = passage;
    return { lines: lines.map((line) => this.#line(line, passage)), ...this.#exits(passage), ...(notes.length === 0 ? {} : { notes: noteText(notes, this.#locale) }) };
  }

  #line({ speaker, say }: SpokenLine, { name, line }: ForeignPassage): JsonObject {
    if (speaker === null) return { say };
    let who = this.people.get(speaker);
    if (who === undefined) {
      who = newId(speaker, this.#takenByPeople, 'person');
      this.#takenByPeople.add(who);
      this.people.set(speaker, who);
      this.#losses.add('speaker', name, line, `${speaker}: ${say}`);
    }
    return { who, say };
  }

  #exits({ name, line, ways, next, ending }: ForeignPassage): JsonObject {
    if (ways.length > 0) {
      for (const { words, line: at } of ways.slice(MOST_CHOICES)) this.#losses.add('too-many-links', name, at ?? line, words);
      const taken = new Set(NO_IDS);
      return { choices: ways.slice(0, MOST_CHOICES).map((way) => this.#choice(way, name, taken)) };
    }
    if (next !== null) return { to: this.#leadTo(next, name, line) };
    this.counts.endings += 1;
    return { ending: { title: cut(ending ?? name, LONGEST_TITLE) || 'The end', tone: 'neutral' } };
  }

  /** Without a grade: nobody but a trainer can know it. */
  #choice({ words, to, why, line }: ForeignWay, passage: string, taken: Set<string>): JsonObject {
    const id = newId(words, taken, 'choice');
    taken.add(id);
    this.counts.choices += 1;
    if (why !== undefined) this.counts.explained += 1;
    return { id, say: unquoted(words), ...(why === undefined ? {} : { why }), to: this.#leadTo(to, passage, line) };
  }

  /** The id of a beat; of one that is not there, the id it would have, for the prover to report. */
  #leadTo(key: string, passage: string, line: number | null): string {
    if (!this.#known.has(key)) this.#losses.add('dead-link', passage, line, key);
    return this.idOf(key) ?? this.#name(key, key);
  }

  #name(key: string, words: string): string {
    const id = newId(words, this.#taken, 'passage');
    this.#taken.add(id);
    this.#ids.set(key, id);
    return id;
  }
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed().trimEnd()}…` : text;
}
