import { narratorPart, type Part, partsOf } from './casting.ts';
import type { Passage, Reader } from './reader.ts';
import type { Synthesiser } from './synthesiser.ts';

/** A line as it is told. */
export interface ToldLine {
  /** Changes with every line. */
  readonly id: string;
  /** Cast id; null: the narrator. */
  readonly who: string | null;
  readonly say: string;
}

/** Reads the lines of one play, each once, in the voices of its cast. */
export class LineReading {
  readonly #reader: Reader;
  readonly #synthesiser: Synthesiser;
  readonly #cast: readonly string[];
  readonly #locale: string;
  /** The line that is being read, and the last one that was read to its end. */
  #current: string | null = null;
  #read: string | null = null;

  constructor(reader: Reader, synthesiser: Synthesiser, cast: readonly string[], locale: string) {
    this.#reader = reader;
    this.#synthesiser = synthesiser;
    this.#cast = cast;
    this.#locale = locale;
  }

  /** The line that stands there now. One that was cut off is read again, one that was read is not. */
  show({ id, who, say }: ToldLine): void {
    if (id === this.#current) return;
    if (id === this.#read) return this.hush();
    const begun = this.#reader.read([this.#passage(who, say)], () => {
      this.#read = id;
    });
    this.#current = begun ? id : null;
  }

  /** Nobody may speak now. */
  hush(): void {
    this.#current = null;
    this.#reader.cancel();
  }

  /** Reads something that was asked for, in the narrator's voice. */
  readNow(texts: readonly string[]): void {
    this.#current = null;
    this.#reader.read(texts.map((text) => this.#passage(null, text)));
  }

  #passage(who: string | null, text: string): Passage {
    return { text, lang: this.#locale, part: this.#partOf(who) };
  }

  #partOf(who: string | null): Part {
    const voices = this.#synthesiser.voices();
    const narrator = narratorPart(voices, this.#locale);
    return who === null ? narrator : (partsOf(this.#cast, voices, this.#locale).get(who) ?? narrator);
  }
}
