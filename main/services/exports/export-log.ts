import { type ExportEntry, exportEntrySchema } from '#core/contract/exports.ts';
import type { Manifest } from '#core/results/exports/manifest.ts';
import { EXPORT_FINISHED } from '../store/audit-store.ts';
import type { AuditEntry, NewAuditEntry } from '../store/store.ts';

/** An export as the audit keeps it: its manifest, with numbers for the lists of rows that were sent again or set aside. */
export function auditEntry(manifest: Manifest, who: Pick<NewAuditEntry, 'staff' | 'staffName'>): NewAuditEntry {
  const { madeAt, resent, setAside, logged: _, caution: __, head, ...kept } = manifest;
  const end = head === null ? null : { seq: head.seq, hash: head.hash };
  return { at: madeAt, ...who, kind: 'export', body: { ...kept, head: end, resent: resent.length, setAside: setAside.length } };
}

/** That all of an export is where it was to go, by its number in the audit. */
export function finishedEntry(number: number, at: Date, who: Pick<NewAuditEntry, 'staff' | 'staffName'>): NewAuditEntry {
  return { at: at.toISOString(), ...who, kind: EXPORT_FINISHED, body: { export: number } };
}

/** An entry of the audit as HR sees it; null for one of another kind or of a layout from before. */
export function entryOf({ number, at, staffName, body }: AuditEntry, finished: boolean): ExportEntry | null {
  const entry = exportEntrySchema.safeParse({ ...body, number, at, by: staffName, finished });
  return entry.success ? entry.data : null;
}
