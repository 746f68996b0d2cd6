import type { ExportFilter } from '#core/contract/schemas.ts';
import type { CsvProfile } from '#core/results/exports/csv.ts';
import type { ExportedFile, ExportFormat, Manifest } from '#core/results/exports/manifest.ts';
import type { ExportPreset } from '#core/results/exports/preset.ts';
import type { ExportTable } from '#core/results/exports/tables.ts';
import type { Leave } from '#core/results/xapi/sealed-attempt.ts';

/** What to export; plain data, for it goes to a thread of its own. */
export interface ExportJob {
  /** The data folder. */
  readonly dataFolder: string;
  readonly format: ExportFormat;
  /** In the order they are written; of no meaning for xAPI. */
  readonly tables: readonly ExportTable[];
  readonly profile: CsvProfile;
  readonly preset: ExportPreset | null;
  readonly filter: ExportFilter;
  /** Ids of the only cohorts whose people may be in it; null: everybody may. */
  readonly reach: readonly string[] | null;
  readonly leave: Leave;
  /** Groups of fewer people are not shown in aggregates. */
  readonly groupMinimum: number;
  /** What it is about, as a workbook says it on its last sheet: what and how much. */
  readonly about: readonly (readonly [what: string, value: string])[];
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Where the first file is to stand in the end. */
  readonly target: string;
  /** What the names of unfinished files end with. */
  readonly draftMark: string;
  /** Rows a worksheet can have. */
  readonly mostSheetRows: number;
}

/** What the thread found while it wrote: the part of the manifest that only it knows. */
export type ExportFacts = Pick<
  Manifest,
  'installation' | 'demonstration' | 'within' | 'smallestCohort' | 'attempts' | 'records' | 'next' | 'resent' | 'setAside' | 'head'
> & {
  readonly files: readonly (ExportedFile & { readonly draft: string })[];
};

/** How far an export is. */
export interface ExportProgress {
  readonly rowsDone: number;
  readonly rowsTotal: number;
}

/** What the thread says. */
export type ExportMessage =
  | ({ readonly kind: 'progress' } & ExportProgress)
  | { readonly kind: 'done'; readonly facts: ExportFacts }
  | { readonly kind: 'failed'; readonly failure: ExportFailureData };

/** A failure that can travel between threads. */
export interface ExportFailureData {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** An export could not be made, and why: none of its files is there. */
export class ExportFailure extends Error {
  override readonly name = 'ExportFailure';
  readonly code: string;
  readonly details: ExportFailureData['details'];

  constructor({ code, message, details }: ExportFailureData) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** Whoever asked for the export stopped it. */
export function cancelled(): ExportFailure {
  return new ExportFailure({ code: 'cancelled', message: 'The export was stopped. No file was left behind.', details: {} });
}
