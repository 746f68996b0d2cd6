import packageJson from '../../../package.json' with { type: 'json' };
import { artifactUri, BASE_ID, folderUri } from './artifact-uri.ts';
import { sarifText } from './message.ts';
import { sarifResult } from './result.ts';
import { SARIF_RULES } from './rules.ts';
import type { TracedReport } from './traces.ts';

/** How a run of lint ended. */
export interface LintEnd {
  readonly exitCode: number;
  /** Why nothing was checked; null: lint did its work, whatever it found. */
  readonly failure: { readonly code: string; readonly message: string } | null;
}

/**
 * What lint found as one SARIF 2.1.0 log with one run (OASIS, "Static Analysis Results Interchange Format
 * (SARIF) Version 2.1.0"). The same files in the same folder give the same log: no time stands in it.
 *
 * @param cwd the folder that the files' names are relative to
 */
export function sarifLog(cwd: string, reports: readonly TracedReport[], end: LintEnd) {
  const artifacts = reports.map((report, index) => ({
    report,
    location: { ...artifactUri(cwd, report.file), index },
  }));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver() },
        invocations: [invocationOf(end)],
        originalUriBaseIds: {
          [BASE_ID]: { uri: folderUri(cwd), description: sarifText('The folder that lint was run in.') },
        },
        artifacts: artifacts.map(({ location }) => ({
          location,
          roles: ['analysisTarget'],
          mimeType: 'application/json',
        })),
        results: artifacts.flatMap(({ report: { findings, traces }, location }) =>
          findings.map((finding, at) => sarifResult(location, finding, traces[at] ?? [])),
        ),
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        defaultEncoding: 'UTF-8',
      },
    ],
  };
}

function driver() {
  const { version } = packageJson;
  return { name: 'Extra Mile', version, semanticVersion: version, rules: SARIF_RULES };
}

function invocationOf({ exitCode, failure }: LintEnd) {
  if (failure === null) return { executionSuccessful: true, exitCode };
  const { code, message } = failure;
  return {
    executionSuccessful: false,
    exitCode,
    toolExecutionNotifications: [{ level: 'error', message: sarifText(message), properties: { code } }],
  };
}
