import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { judgeNode } from '#main/start/node-guard.ts';
import { aimsOf } from './aims.ts';
import { measureAll } from './report.ts';
import { FULL, QUICK } from './sizes.ts';
import { tablesOf } from './table.ts';

const own = path.resolve(import.meta.dirname, '../../node_modules/node/bin/node');
if (judgeNode(process.versions.node, own, existsSync).act === 'go-on') await run();
else {
  process.stderr.write('Run the benchmark with `npm run bench`: npm brings the Node that it needs.\n');
  process.exitCode = 1;
}

/** Nothing fails for being slow: an aim that is missed is only said. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } } });
  const report = await measureAll(values.quick ? QUICK : FULL, (step) => process.stderr.write(`${step} …\n`));
  const aims = aimsOf(report);
  const json = `${JSON.stringify({ ...report, aims }, null, 2)}\n`;
  if (values.json === '-') process.stdout.write(json);
  else process.stdout.write(`${tablesOf(report, aims)}\n`);
  if (values.json !== undefined && values.json !== '-') writeFileSync(values.json, json);
}
