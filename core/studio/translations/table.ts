import type { TranslatedText } from './strings.ts';

/** A text with what is said of it to whoever translates it, in the language of whoever hands the table out. */
export interface TableRow extends Omit<TranslatedText, 'context'> {
  /** Where it stands: "Beat Phone rings, line 2". */
  readonly where: string;
  /** Who says it; "" where nobody does. */
  readonly speaker: string;
  /** What to mind, such as how long it may be; "" where there is nothing. */
  readonly note: string;
}

/** A translation on its way out. */
export interface Table {
  /** The scenario's file. */
  readonly file: string;
  /** The scenario's language (BCP 47). */
  readonly from: string;
  /** The language it is translated into (BCP 47). */
  readonly to: string;
  readonly rows: readonly TableRow[];
}

/** A string that has come in. */
export interface TableUnit {
  /** Pointer into the scenario, as far as the table tells. */
  readonly pointer: string;
  /** What was translated. */
  readonly source: string;
  /** "" where nothing stands there. */
  readonly text: string;
  /** Whether the table says of it that it is finished; null: it says nothing. */
  readonly done: boolean | null;
  /** Line in the table's file, from 1. */
  readonly line: number;
}

/** What a table holds and a translation cannot: told before anything is taken. */
export type TableRemark =
  /** A translator's note. */
  | { readonly remark: 'note'; readonly pointer: string; readonly what: string }
  /** Marks or codes within a text; its words are there without them. */
  | { readonly remark: 'marks'; readonly pointer: string; readonly what: string }
  /** Some segments of a text are translated and some are not: nothing of it can be taken. */
  | { readonly remark: 'half'; readonly pointer: string; readonly what: string }
  /** A column that means nothing here. */
  | { readonly remark: 'column'; readonly pointer: ''; readonly what: string }
  /** It names its language more narrowly or more widely. */
  | { readonly remark: 'language'; readonly pointer: ''; readonly what: string }
  /** The table is of another scenario's file. */
  | { readonly remark: 'file'; readonly pointer: ''; readonly what: string };

/** Why nothing of a file can be taken. */
export type TableRefusal =
  | 'not-xml'
  /** It declares entities or a document type, by which files are made to swell or to fetch others. */
  | 'doctype'
  | 'not-xliff'
  /** It is XLIFF 1: programs that write it can write XLIFF 2 too. */
  | 'xliff-1'
  | 'too-deep'
  /** It is into another language, or from another; `what` names it. */
  | 'language'
  /** A column is missing; `what` names it. */
  | 'columns'
  /** Quotation marks do not close. */
  | 'quotes'
  | 'empty';

/** A table as it was read. */
export type TableRead =
  | { readonly ok: true; readonly units: readonly TableUnit[]; readonly remarks: readonly TableRemark[] }
  | { readonly ok: false; readonly why: TableRefusal; readonly what: string; readonly line: number | null };

/** Nothing can be taken. */
export function refusedTable(why: TableRefusal, what = '', line: number | null = null): TableRead {
  return { ok: false, why, what, line };
}
