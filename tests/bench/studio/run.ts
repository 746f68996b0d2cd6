import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { judgeNode } from '#main/start/node-guard.ts';
import buildFirst from '#tests/support/build-first.ts';
import { ensureChromium } from '#tests/support/find-chromium.ts';
import { measureStudio, studioAims } from './report.ts';
import { studioTables } from './table.ts';

const own = path.resolve(import.meta.dirname, '../../../node_modules/node/bin/node');
if (judgeNode(process.versions.node, own, existsSync).act === 'go-on') await run();
else {
  process.stderr.write('Run the benchmark with `npm run bench:studio`: npm brings the Node that it needs.\n');
  process.exitCode = 1;
}

/** Nothing fails for being slow: an aim that is missed is only said. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, json: { type: 'string' } } });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError(`--rounds takes a whole number from 1 up, not "${values.rounds}".`);
  await buildFirst();
  const browser = await chromium.launch({
    executablePath: ensureChromium().executablePath,
    // Chromium's sandbox does not run as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const report = await measureStudio(browser, rounds, (step) => process.stderr.write(`${step} …\n`));
    const aims = studioAims(report);
    const json = `${JSON.stringify({ ...report, aims }, null, 2)}\n`;
    if (values.json === '-') process.stdout.write(json);
    else process.stdout.write(`${studioTables(report, aims)}\n`);
    if (values.json !== undefined && values.json !== '-') writeFileSync(values.json, json);
  } finally {
    await browser.close();
  }
}
