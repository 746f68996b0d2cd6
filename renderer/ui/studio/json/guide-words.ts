import type { Explanation } from '#core/studio/guide/explain.ts';
import type { Suggestion } from '#core/studio/guide/suggest.ts';
import type { Text } from '../../messages/text.tsx';
import { inSpanish } from './format-in-spanish.ts';

/** What is told of a key or value: a heading, sentences, and an example. */
export interface Card {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly example: string | null;
}

/** Puts into words what the format says. */
export class GuideWords {
  readonly #t: Text['t'];
  readonly #locale: string;

  constructor({ t, locale }: Pick<Text, 't' | 'locale'>) {
    this.#t = t;
    this.#locale = locale;
  }

  /** What is told beside a suggestion; null where there is nothing to tell. */
  aboutSuggestion({ label, kind, names, about, example }: Suggestion): Card | null {
    if (about === null) return null;
    const words = kind === 'name' && names !== null ? this.#named(names, about) : this.format(about);
    return { title: label, sentences: [words], example };
  }

  /** What is told of a place in the text. */
  explain({ key, about, oneOf, bounds, fallback, example, named }: Explanation): Card {
    const sentences: string[] = [];
    if (about !== null) sentences.push(this.format(about));
    if (named !== null) {
      const { id, words } = named.what;
      sentences.push(this.#t('studio.json-names', { id, what: words === null || words === '' ? this.#kind(named.kind) : this.#named(named.kind, words) }));
    }
    if (oneOf.length > 0) sentences.push(this.#t('studio.json-one-of', { values: oneOf.join(', ') }));
    if (bounds !== null) sentences.push(this.#t('studio.json-bounds', { least: bounds[0], most: bounds[1] }));
    if (fallback !== null) sentences.push(this.#t('studio.json-fallback', { value: fallback }));
    return { title: key, sentences, example };
  }

  /** The card as an element. The editor stands in a shadow of its own, so it is built by hand. */
  card({ title, sentences, example }: Card): HTMLElement {
    const box = document.createElement('div');
    box.className = 'cm-about';
    box.append(element('strong', title), ...sentences.map((sentence) => element('p', sentence)));
    if (example !== null) {
      const line = element('p', `${this.#t('studio.json-example')} `);
      line.append(element('code', example));
      box.append(line);
    }
    return box;
  }

  /** The same in one breath, to be read out. */
  spoken({ title, sentences, example }: Card): string {
    const told = example === null ? [] : [`${this.#t('studio.json-example')} ${example}`];
    return [`${title}.`, ...sentences, ...told].join(' ');
  }

  /** A sentence of the format in the language of the screen. */
  format(sentence: string): string {
    return (this.#locale === 'es' ? inSpanish(sentence) : null) ?? sentence;
  }

  #named(kind: Suggestion['names'] & string, words: string): string {
    return `${this.#kind(kind)}: ${words}`;
  }

  #kind(kind: Suggestion['names'] & string): string {
    return this.#t(`studio.json-kind-${kind === 'cast member' ? 'person' : kind}`);
  }
}

function element(name: 'strong' | 'p' | 'code', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
