import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { judgeNode } from '#main/start/node-guard.ts';
import { measureResults, type ResultsPlan } from './report.ts';
import { resultsAims, resultsTables } from './table.ts';

const own = path.resolve(import.meta.dirname, '../../../node_modules/node/bin/node');
if (judgeNode(process.versions.node, own, existsSync).act === 'go-on') await run();
else {
  process.stderr.write('Run the benchmark with `npm run bench:results`: npm brings the Node that it needs.\n');
  process.exitCode = 1;
}

/** Nothing fails for being slow: an aim that is missed is only said. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      attempts: { type: 'string', default: '1000000' },
      players: { type: 'string', default: '5000' },
      simulated: { type: 'string', default: '50' },
      data: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const plan: ResultsPlan = {
    attempts: wholeNumber('attempts', values.attempts),
    players: wholeNumber('players', values.players),
    simulated: wholeNumber('simulated', values.simulated),
    rounds: 7,
    steps: 400,
    workbookRows: 100_000,
  };
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'extra-mile-bench-'));
  try {
    const data = path.resolve(values.data ?? path.join(scratch, 'data'));
    const report = await measureResults(plan, { data, scratch }, (step) => process.stderr.write(`${step} …\n`));
    const aims = resultsAims(report);
    process.stdout.write(`${resultsTables(report, aims)}\n`);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ ...report, aims }, null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${option} takes a whole number from 1 up, not "${text}".`);
  return value;
}
