import type { TableRemark, TableUnit } from './table.ts';

/** A unit of XLIFF as it is read, part by part. */
export interface UnitParts {
  readonly name: string;
  readonly line: number;
  readonly parts: {
    /** A segment; else what stands between two, such as a blank. */
    readonly isText: boolean;
    readonly state: string | null;
    source: string;
    target: string | null;
    /** Where its target stands among all, from 1; null: where its source does. */
    order: number | null;
  }[];
  /** What a translator says of it. */
  readonly notes: string[];
  /** Names of the inline elements in it. */
  readonly marks: Set<string>;
}

const DONE: ReadonlySet<string | null> = new Set(['translated', 'reviewed', 'final']);

/** Puts the parts of a unit together: the sources as they stand, the targets in their own order. */
export function unitFrom({ name, line, parts, notes, marks }: UnitParts): { readonly unit: TableUnit; readonly remarks: readonly TableRemark[] } {
  const pointer = name.startsWith('/') ? name : '';
  const segments = parts.filter(({ isText }) => isText);
  const source = parts.map((part) => part.source).join('');
  const lacking = segments.filter((segment) => (segment.target ?? '') === '' && segment.source.trim() !== '');
  const isHalf = lacking.length > 0 && lacking.length < segments.filter((segment) => segment.source.trim() !== '').length;
  const targets = parts.map((part, index) => ({ at: part.order ?? index + 1, text: part.target ?? (part.isText ? '' : part.source) }));
  const text = lacking.length > 0 ? '' : targets.toSorted((a, b) => a.at - b.at).map((each) => each.text).join('');
  const about = pointer === '' ? source : pointer;
  return {
    unit: { pointer, source, text, done: segments.every(({ state }) => DONE.has(state)), line },
    remarks: [
      ...notes.filter((words) => words.trim() !== '').map((what): TableRemark => ({ remark: 'note', pointer: about, what: what.trim() })),
      ...(marks.size === 0 ? [] : [{ remark: 'marks', pointer: about, what: [...marks].join(', ') } as const]),
      ...(isHalf ? [{ remark: 'half', pointer: about, what: segments.map(({ target }) => target ?? '').join(' ').trim() } as const] : []),
    ],
  };
}
