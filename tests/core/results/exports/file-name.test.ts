import { expect, test } from 'vitest';
import { exportFileName, type NamedExport } from '#core/results/exports/file-name.ts';

const AT = '2026-04-01T09:15:03';
const MADE = 'made-2026-04-01-091503';

test.each<[Partial<NamedExport>, string]>([
  [{}, `extra-mile-results-${MADE}.csv`],
  [{ format: 'xlsx' }, `extra-mile-results-${MADE}.xlsx`],
  [{ format: 'xapi' }, `extra-mile-statements-${MADE}.jsonl`],
  [{ filter: { names: 'named', from: '2026-01-01', to: '2026-03-31' } }, `extra-mile-results-2026-01-to-2026-03-named-${MADE}.csv`],
  [{ filter: { names: 'pseudonymous', from: '2024-02-01', to: '2024-02-29' } }, `extra-mile-results-2024-02-${MADE}.csv`],
  [{ filter: { names: 'pseudonymous', from: '2023-02-01', to: '2023-02-27' } }, `extra-mile-results-2023-02-01-to-2023-02-27-${MADE}.csv`],
  [{ filter: { names: 'pseudonymous', from: '2026-01-02', to: '2026-01-31' } }, `extra-mile-results-2026-01-02-to-2026-01-31-${MADE}.csv`],
  [{ filter: { names: 'pseudonymous', from: '2026-01-05', to: '2026-01-05' } }, `extra-mile-results-2026-01-05-${MADE}.csv`],
  [{ filter: { names: 'pseudonymous', from: '2026-01-05' } }, `extra-mile-results-from-2026-01-05-${MADE}.csv`],
  [{ filter: { names: 'pseudonymous', to: '2026-12-31' } }, `extra-mile-results-until-2026-12-31-${MADE}.csv`],
  [{ filter: { names: 'pseudonymous', since: 4 }, preset: 'lms-completions' }, `extra-mile-results-only-new-lms-completions-${MADE}.csv`],
])('%j is called %s', (export_, name) => {
  expect(exportFileName({ format: 'csv', filter: { names: 'pseudonymous' }, preset: null, at: AT, ...export_ })).toBe(name);
});
