import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { judgeNode } from '#main/start/node-guard.ts';
import buildFirst from '#tests/support/build-first.ts';
import { ensureChromium } from '#tests/support/find-chromium.ts';

interface BrowserBenchmark<Report extends object> {
  /** Its script in package.json. */
  readonly script: string;
  /** How often each thing is measured where `--rounds` does not say. */
  readonly rounds: number;
  readonly measure: (browser: Browser, rounds: number, onStep: (step: string) => void) => Promise<Report>;
  readonly aims: (report: Report) => readonly unknown[];
  readonly tables: (report: Report) => string;
}

/** Runs a benchmark in Chromium. Nothing fails for being slow: an aim that is missed is only said. */
export async function runInBrowser<Report extends object>({ script, rounds, measure, aims, tables }: BrowserBenchmark<Report>): Promise<void> {
  const own = path.resolve(import.meta.dirname, '../../node_modules/node/bin/node');
  if (judgeNode(process.versions.node, own, existsSync).act !== 'go-on') {
    process.stderr.write(`Run the benchmark with \`npm run ${script}\`: npm brings the Node that it needs.\n`);
    process.exitCode = 1;
    return;
  }
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: String(rounds) }, json: { type: 'string' } } });
  const asked = Number(values.rounds);
  if (!Number.isInteger(asked) || asked < 1) throw new RangeError(`--rounds takes a whole number from 1 up, not "${values.rounds}".`);
  await buildFirst();
  const browser = await chromium.launch({
    executablePath: ensureChromium().executablePath,
    // Chromium's sandbox does not run as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const report = await measure(browser, asked, (step) => process.stderr.write(`${step} …\n`));
    const json = `${JSON.stringify({ ...report, aims: aims(report) }, null, 2)}\n`;
    process.stdout.write(values.json === '-' ? json : `${tables(report)}\n`);
    if (values.json !== undefined && values.json !== '-') writeFileSync(values.json, json);
  } finally {
    await browser.close();
  }
}
