import type { LossKind } from '../losses.ts';

/** A link as it stands in a passage: what is shown, and the name of the passage it leads to, neither of them cleaned. */
export interface RawWay {
  readonly words: string;
  readonly to: string;
  readonly line: number | null;
}

/** Takes what begins at a scan's place, and goes behind it; false: this is none of its own. */
export type Recogniser = (scan: Scan) => boolean;

/** Who recognises what begins with a character. */
export type Recognisers = Readonly<Record<string, readonly Recogniser[]>>;

/** Told of what is not kept. */
export type OnLoss = (kind: LossKind, line: number | null, what: string) => void;

/** In the text that comes out, these stand around the number of a link. */
export const WAY_BEGINS = '\uE000';
export const WAY_ENDS = '\uE001';

/** The longest stretch of code that is read as one thing; what is longer stays text. */
const LONGEST_CODE = 5_000;

/** Brackets within brackets that are told apart; deeper ones are text. */
const DEEPEST = 1_000;

/**
 * One passage while it is read. Goes through its text once: what a story format would carry out or lay out is taken out, told
 * and counted, and text and links remain. Its work is bounded by the length of the text, whatever that holds.
 */
export class Scan {
  readonly text: string;
  at = 0;
  readonly ways: RawWay[] = [];
  /** Brackets that are open, innermost last: hooks of a macro are taken out, others are text. */
  readonly brackets: ('hook' | 'text')[] = [];
  /** Whether what was taken last is a macro, to which a hook would belong. */
  isAfterMacro = false;
  readonly #onLoss: OnLoss;
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();
  readonly #firstLine: number | null;
  #linesTo = 0;
  #lines = 0;
  #out: string[] = [];

  /** @param firstLine 1-based, of the text in its file; null: it has none */
  constructor(text: string, firstLine: number | null, onLoss: OnLoss) {
    this.text = text;
    this.#firstLine = firstLine;
    this.#onLoss = onLoss;
  }

  /** Text and the marks of links. */
  run(recognisers: Recognisers): string {
    let plain = this.at;
    while (this.at < this.text.length) {
      const from = this.at;
      const asked = recognisers[this.text.charAt(from)];
      const out = this.#out.length;
      if (asked?.some((recognise) => recognise(this)) !== true) {
        if (!/\s/.test(this.text.charAt(from))) this.isAfterMacro = false;
        this.at = from + 1;
        continue;
      }
      if (from > plain) this.#out.splice(out, 0, this.text.slice(plain, from));
      plain = this.at;
    }
    this.#out.push(this.text.slice(plain));
    return this.#out.join('');
  }

  /** Whether the text goes on with this. */
  sees(words: string, ahead = 0): boolean {
    return this.text.startsWith(words, this.at + ahead);
  }

  /** The match of a sticky expression at the place; null: there is none. */
  match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    return sticky.exec(this.text);
  }

  /** Where `marker` next stands, not far behind `from`; -1: it does not. Asking again and again costs nothing. */
  find(marker: string, from: number, most = LONGEST_CODE): number {
    const known = this.#found.get(marker);
    const holds = known !== undefined && from >= known.from && (known.at < 0 || from <= known.at);
    const at = holds ? known.at : this.text.indexOf(marker, from);
    if (!holds) this.#found.set(marker, { from, at });
    return at >= 0 && at - from <= most ? at : -1;
  }

  emit(text: string): void {
    this.isAfterMacro = false;
    this.#out.push(text);
  }

  /** Tells of something that is not kept, and goes behind it. @param isShown leaves it in the text, where its author finds it */
  lose(kind: LossKind, to: number, isShown = false): void {
    this.tell(kind, this.text.slice(this.at, Math.min(to, this.at + 500)));
    if (isShown) this.emit(this.text.slice(this.at, to));
    this.at = to;
  }

  tell(kind: LossKind, what: string): void {
    this.#onLoss(kind, this.line, what);
  }

  way(words: string, to: string): void {
    this.emit(`${WAY_BEGINS}${this.ways.length}${WAY_ENDS}`);
    this.ways.push({ words, to, line: this.line });
  }

  /** A bracket opens; false where too many are open already. */
  open(kind: 'hook' | 'text'): boolean {
    return this.brackets.length < DEEPEST && this.brackets.push(kind) > 0;
  }

  /** The line of the place. */
  get line(): number | null {
    for (; this.#linesTo < this.at; this.#linesTo++) if (this.text.charAt(this.#linesTo) === '\n') this.#lines += 1;
    return this.#firstLine === null ? null : this.#firstLine + this.#lines;
  }
}
