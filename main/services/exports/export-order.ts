import type { ExportFilter, Role } from '#core/contract/schemas.ts';
import type { HashedPolicy } from '#core/policy/parse-policy.ts';
import type { Policy, ResultKind } from '#core/policy/policy.ts';
import type { CsvProfile } from '#core/results/exports/csv.ts';
import type { ExportFormat } from '#core/results/exports/manifest.ts';
import { kindsNotByName, mayTakeChoices } from '#core/results/exports/kinds.ts';
import { type ExportPreset, presetFor, takesPerson } from '#core/results/exports/preset.ts';
import { type ExportTable, TABLE_NAMES } from '#core/results/exports/tables.ts';
import { ExportFailure } from './export-job.ts';

/** An export as it is asked for, whoever asks. */
export interface ExportOrder {
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly policy: HashedPolicy;
  /** In whose role it is asked for. */
  readonly role: Role;
  /** Ids of the only cohorts whose people may be in it; null: everybody may. */
  readonly reach: readonly string[] | null;
  readonly format: ExportFormat;
  /** Left out: the usual ones of the format. */
  readonly tables?: readonly ExportTable[];
  readonly profile: CsvProfile;
  readonly preset: ExportPreset | null;
  readonly filter: ExportFilter;
  /** null: none was given. */
  readonly purpose: string | null;
  /** Absolute path of the first file. */
  readonly target: string;
}

const USUAL: readonly ExportTable[] = ['attempts', 'principles', 'choices'];

/**
 * The tables that an order is about, in the order they are written; none for xAPI, which has statements. Where none were
 * asked for, those of the usual ones that may be taken.
 */
export function tablesOf({ format, tables, preset, policy, role }: ExportOrder): readonly ExportTable[] {
  if (format === 'xapi') return [];
  const usual = mayTakeChoices(policy.policy, role) ? USUAL : USUAL.filter((name) => name !== 'choices');
  const asked = tables ?? (preset === null ? usual : (['attempts'] as const));
  return TABLE_NAMES.filter((name) => asked.includes(name));
}

/** Refuses what does not go together, and what the policy does not let leave. @throws ExportFailure */
export function checkOrder(order: ExportOrder): void {
  const { format, filter, policy, preset, role } = order;
  const tables = tablesOf(order);
  if (format === 'xapi' && order.tables !== undefined) throw wrong('xAPI has statements and no tables. Leave the tables out.');
  if (preset !== null && !tables.includes('attempts')) {
    throw wrong('A preset is about the attempts table. Take that table too, or leave the preset out.');
  }
  if (preset !== null && format === 'xapi') throw wrong('xAPI statements have no columns. Leave the preset out.');
  if ((format === 'xapi' || tables.includes('choices')) && !mayTakeChoices(policy.policy, role)) throw noChoices(format, role);
  if (preset !== null && presetFor(preset, filter.names).columns.length === 0) {
    throw wrong('This preset has no column for such an export: all of them are "only" for the other, with names or with pseudonyms. Change it, or take another.');
  }
  if (filter.names !== 'named') {
    if (preset === null || !takesPerson(presetFor(preset, 'pseudonymous'))) return;
    throw wrong('This preset takes employee numbers or departments, which say who somebody is. Export with names, or take another preset.');
  }
  if (format === 'xapi') throw wrong('xAPI statements name people by pseudonym only. Export them with pseudonyms.');
  const [kind] = kindsNotByName(policy.policy, tables, role);
  if (kind !== undefined) throw notByName(policy.policy, kind, role);
}

function noChoices(format: ExportFormat, role: Role): ExportFailure {
  const who = role === 'hr' ? 'HR' : `a ${role}`;
  const why =
    role === 'hr'
      ? 'and beside results by name pseudonyms would not hide whose they are'
      : 'and pseudonyms hide nobody from who knows the team';
  const message =
    format === 'xapi'
      ? `xAPI statements hold single choices, which the policy does not let ${who} see by name, ${why}. Take another format.`
      : `The policy does not let ${who} see choices by name, ${why}. Leave the table choices out.`;
  return new ExportFailure({ code: 'forbidden', message, details: { kind: 'choices', role } });
}

function wrong(message: string): ExportFailure {
  return new ExportFailure({ code: 'wrong-use', message, details: {} });
}

function notByName({ see }: Policy, kind: ResultKind, role: Role): ExportFailure {
  const may = see[kind].length === 0 ? 'nobody may' : `${see[kind].join(', ')} may`;
  const advice = kind === 'choices' ? 'Leave the table choices out, or export with pseudonyms.' : 'Export with pseudonyms.';
  const message = `The policy does not let ${role} see ${kind} by name (${may}). ${advice}`;
  return new ExportFailure({ code: 'forbidden', message, details: { kind, role } });
}
