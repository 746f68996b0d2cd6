import { isLanguage } from '../language.ts';
import { asObject, listIn, numberIn, objectIn, textIn, type Unknowns } from '../json-look.ts';
import { type Losses, shortened } from '../losses.ts';
import type { ImportNote } from '../notes.ts';
import { plainWords, readPassage } from '../passage/read-passage.ts';
import type { OnLoss } from '../passage/scan.ts';
import type { ForeignPassage, ForeignStory, ForeignWay } from '../story.ts';
import { endScreens, endingOf, scoreNote } from './endings.ts';
import { isTelling, libraryOf, partsOf } from './parts.ts';

/** The default end screen, which there is whether it is written or not. */
const DEFAULT_END = -1;

/** A branching scenario of H5P (its `semantics.json`, versions 1.0 to 1.8) as passages that become beats. */
export function toStory(scenario: Unknowns, about: Unknowns | null, losses: Losses): ForeignStory {
  const content = listIn(scenario, 'content').map(asObject);
  const reader = new Reader(content.length, losses);
  const passages = content.map((node, index) => reader.passage(node, index));
  const screens = endScreens(scenario, losses);
  const reached = [...reader.ends].filter((key) => key.startsWith('end'));
  // One that nothing leads to is kept where somebody wrote something in it: whoever imports it decides.
  const written = [...screens.values()].filter(({ key, ending, paragraphs }) => !reader.ends.has(key) && (ending !== null || paragraphs.length > 0));
  const ends = [...reached.map((key) => endingOf(screens, key)), ...written];
  const startScreen = objectIn(scenario, 'startScreen');
  if (objectIn(startScreen, 'startScreenImage') !== null) losses.add('image', null, null, textIn(startScreen, 'startScreenAltText') ?? 'startScreenImage');
  const clean = (text: string | null): string => plainWords(text ?? '', 'html', null, () => {});
  const title = clean(textIn(about, 'title')) || clean(textIn(scenario, 'title')) || clean(textIn(startScreen, 'startScreenTitle'));
  const language = textIn(about, 'language');
  return {
    title: shortened(title, 200),
    summary: clean(textIn(startScreen, 'startScreenSubtitle')) || null,
    locale: language !== null && isLanguage(language) ? language : null,
    start: keyOf(0, content.length),
    passages: [...passages, ...reader.feedbackEnds, ...ends],
    origin: [{ kind: 'from', text: 'H5P' }, ...licence(about)],
  };
}

function licence(about: Unknowns | null): readonly ImportNote[] {
  const said = textIn(about, 'license');
  return said === null || said === 'U' ? [] : [{ kind: 'licence', text: shortened(said) }];
}

/** What a number leads to: content by its place, end screens below zero. */
function keyOf(next: number | null, count: number): string {
  const id = next ?? DEFAULT_END;
  return id < 0 ? `end ${-id}` : id < count ? `content ${id}` : `missing content ${id}`;
}

/** Reads the pieces of content, and notes which ends they lead to. */
class Reader {
  readonly #count: number;
  readonly #losses: Losses;
  readonly ends = new Set<string>();
  /** Ends that a choice has for itself: the feedback is what is shown there. */
  readonly feedbackEnds: ForeignPassage[] = [];

  constructor(count: number, losses: Losses) {
    this.#count = count;
    this.#losses = losses;
  }

  passage(node: Unknowns | null, index: number): ForeignPassage {
    const type = objectIn(node, 'type');
    const library = libraryOf(type);
    const params = objectIn(type, 'params');
    const question = library === 'H5P.BranchingQuestion' ? objectIn(params, 'branchingQuestion') : null;
    const parts = library === 'H5P.BranchingQuestion' ? [{ html: textIn(question, 'question') ?? '' }] : partsOf(type);
    const title = this.#words(textIn(objectIn(type, 'metadata'), 'title'), `content ${index + 1}`);
    const onLoss: OnLoss = (kind, line, what) => this.#losses.add(kind, title || `content ${index + 1}`, line, what);
    const paragraphs = parts.flatMap((part) => ('html' in part ? readPassage({ text: part.html, line: null }, 'html', onLoss).paragraphs : []));
    const name = isTelling(title) ? title : (shortened(paragraphs[0] ?? '', 60) || title || `content ${index + 1}`);
    for (const part of parts) if ('lost' in part) this.#losses.add(part.lost, name, null, part.what);
    if (question !== null && numberIn(objectIn(params, 'behaviour'), 'enableTimer') !== null) this.#losses.add('timer', name, null, 'enableTimer');
    const ways = question === null ? [] : this.#ways(question, name);
    const next = ways.length > 0 ? null : this.#lead(keyOf(numberIn(node, 'nextContentId'), this.#count));
    const after = question === null ? this.#feedback(node, name) : [];
    const notes: readonly ImportNote[] = [{ kind: 'passage', text: shortened(`${title || name} (${library || '?'})`, 300) }];
    return { key: `content ${index}`, name, line: null, paragraphs: [...paragraphs, ...after], ways, next, ending: null, notes, position: null };
  }

  #ways(question: Unknowns, name: string): ForeignWay[] {
    return listIn(question, 'alternatives').map((each, place) => {
      const alternative = asObject(each);
      const words = this.#words(textIn(alternative, 'text'), name) || `alternative ${place + 1}`;
      const { title, subtitle, score } = this.#feedbackOf(alternative, name, words);
      const why = [title, subtitle].filter((part) => part !== '').join(/[.!?…]$/u.test(title) ? ' ' : ': ');
      const next = numberIn(alternative, 'nextContentId') ?? DEFAULT_END;
      const to = next < 0 && why !== '' ? this.#feedbackEnd(title || words, subtitle, score) : this.#lead(keyOf(next, this.#count));
      return { words, to, line: null, ...(why === '' ? {} : { why }) };
    });
  }

  /** What is said after a piece of content, as its last lines. */
  #feedback(node: Unknowns | null, name: string): readonly string[] {
    const { title, subtitle } = this.#feedbackOf(node, name, name);
    return [title, subtitle].filter((part) => part !== '');
  }

  /** The words and the points of a feedback; its points and its picture are told. */
  #feedbackOf(owner: Unknowns | null, name: string, what: string): { readonly title: string; readonly subtitle: string; readonly score: number | null } {
    const feedback = objectIn(owner, 'feedback');
    const score = numberIn(feedback, 'endScreenScore');
    if (score !== null) this.#losses.add('score', name, null, `${what}: ${score}`);
    if (objectIn(feedback, 'image') !== null) this.#losses.add('image', name, null, what);
    return { title: this.#words(textIn(feedback, 'title'), name), subtitle: this.#words(textIn(feedback, 'subtitle'), name), score };
  }

  /** H5P shows the feedback of a choice that ends the story as its end screen. */
  #feedbackEnd(title: string, subtitle: string, score: number | null): string {
    const key = `feedback ${this.feedbackEnds.length}`;
    const notes = scoreNote(score);
    const paragraphs = subtitle === '' ? [] : [subtitle];
    this.feedbackEnds.push({ key, name: title, line: null, paragraphs, ways: [], next: null, ending: title, notes, position: null });
    return key;
  }

  #lead(key: string): string {
    this.ends.add(key);
    return key;
  }

  #words(html: string | null, name: string): string {
    return plainWords(html ?? '', 'html', null, (kind, line, what) => this.#losses.add(kind, name, line, what));
  }
}
