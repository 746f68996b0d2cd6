import { join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { purposeSchema } from '#core/contract/exports.ts';
import { type ExportFilter, exportFilterSchema } from '#core/contract/schemas.ts';
import type { CsvProfile } from '#core/results/exports/csv.ts';
import { EXPORT_FORMATS, type ExportFormat } from '#core/results/exports/manifest.ts';
import type { ExportPreset } from '#core/results/exports/preset.ts';
import { type ExportTable, TABLE_NAMES } from '#core/results/exports/tables.ts';
import type { ExportOrder } from '#main/services/exports/export-order.ts';
import { findPreset, loadPreset } from '#main/services/exports/presets.ts';
import { readPolicy } from '#main/services/policy/policy-file.ts';
import { packageRoot } from '../package-root.ts';
import { CliFailure } from './io.ts';

/** The options of `export`, as they were typed. */
export interface ExportOptions {
  readonly format: string;
  readonly data?: string;
  readonly out: string;
  readonly tables?: string;
  readonly profile?: CsvProfile;
  readonly preset?: string;
  readonly purpose?: string;
  readonly json?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly cohort?: string;
  readonly scenario?: string;
  readonly which?: string;
  readonly names?: string;
  readonly since?: number;
}

/**
 * What the options ask for. Whoever has the files of the data folder exports as HR does, by the same policy.
 *
 * @throws CliFailure (exit 2) for options that are not right
 */
export async function orderOf(options: ExportOptions, dataFolder: string, cwd: string): Promise<ExportOrder> {
  const format = formatOf(options.format);
  const filter = filterOf(options);
  const tables = tablesOf(options.tables);
  return {
    dataFolder,
    appVersion: packageJson.version,
    policy: (await readPolicy(dataFolder)).current,
    role: 'hr',
    reach: null,
    format,
    profile: options.profile ?? 'standard',
    preset: options.preset === undefined ? null : await presetOf(options.preset, dataFolder, cwd),
    filter,
    purpose: purposeOf(options.purpose),
    target: resolve(cwd, options.out),
    ...(tables === null ? {} : { tables }),
  };
}

function formatOf(text: string): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === text);
  if (format !== undefined) return format;
  const message = `There is no export format "${text}". Use one of ${EXPORT_FORMATS.join(', ')}.`;
  throw new CliFailure(2, 'unknown-format', message, { format: text, formats: EXPORT_FORMATS });
}

function tablesOf(text: string | undefined): readonly ExportTable[] | null {
  if (text === undefined) return null;
  return text.split(',').map((name) => {
    const table = TABLE_NAMES.find((known) => known === name.trim());
    if (table !== undefined) return table;
    throw new CliFailure(2, 'wrong-use', `There is no table "${name}". Name some of ${TABLE_NAMES.join(', ')}, joined by commas.`, {
      option: 'tables',
    });
  });
}

/** A name that looks like a file is one; else it is the id of a preset in the data folder, or of a bundled one. */
function presetOf(name: string, dataFolder: string, cwd: string): Promise<ExportPreset> {
  if (/[./\\]/.test(name)) return loadPreset(resolve(cwd, name));
  return findPreset({ dataFolder, bundledFolder: join(packageRoot(), 'scenarios') }, name);
}

function purposeOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const purpose = purposeSchema.safeParse(text);
  if (purpose.success) return purpose.data;
  throw new CliFailure(2, 'wrong-use', '--purpose takes 1 to 500 characters. Say in a few words what the export is for.', {
    option: 'purpose',
  });
}

function filterOf({ from, to, cohort, scenario, which, names, since }: ExportOptions): ExportFilter {
  const asked = Object.entries({ from, to, cohort, scenario, which, names, since });
  const parsed = exportFilterSchema.safeParse(Object.fromEntries(asked.filter(([, value]) => value !== undefined)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const option = String(issue?.path[0] ?? '');
  throw new CliFailure(2, 'wrong-use', `--${option} is not right: ${issue?.message ?? 'unknown'}. Dates are written 2026-11-21.`, {
    option,
  });
}
