import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { bundledScenario } from '#tests/support/bundled.ts';
import { WebProcess } from '#tests/support/web-process.ts';
import { median } from '../statistics.ts';
import { type Sent, scriptsIn, sentBy } from './bytes.ts';
import { firstFrame, type Target } from './first-frame.ts';
import { type FrameTimes, frameTimes } from './frame-times.ts';
import type { ServedPage } from '../serve-page.ts';
import { servePeer } from './serve-peer.ts';
import { beginAttempt, type StandingAttempt } from './standing-attempt.ts';

const BUILT = path.resolve(import.meta.dirname, '../../../dist/renderer');
const WORDS = '.line-text';
const SCENARIO = 'missing-dressing';

/** Everything that one run measured. */
export interface PageReport {
  readonly computer: string;
  readonly browser: string;
  readonly firstFrame: { readonly ours: readonly number[]; readonly peer: readonly number[]; readonly ratio: number };
  readonly frames: readonly FrameTimes[];
  readonly bytes: { readonly firstScreen: readonly Sent[]; readonly play: readonly Sent[]; readonly peer: readonly Sent[] };
  /** Scripts that neither the first screen nor a play asked for. */
  readonly later: readonly Sent[];
}

/** Measures all of it in one browser, one thing after the other. */
export async function measurePage(browser: Browser, rounds: number, onStep: (step: string) => void): Promise<PageReport> {
  onStep('building and serving both pages');
  const peer = await servePeer();
  const app = await WebProcess.start();
  try {
    const attempt = await beginAttempt(browser, app.address, bundledScenario(SCENARIO).title);
    onStep(`the first playable frame, ${rounds} rounds of each`);
    const times = await firstFrames(browser, rounds, peer, attempt);
    onStep('bytes');
    const bytes = await allBytes(browser, peer, attempt);
    onStep('the busiest scene');
    const frames = await frameTimes(browser);
    const asked = new Set([...bytes.firstScreen, ...bytes.play].map(({ file }) => file));
    return {
      computer: `${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, ${os.availableParallelism()} cores, ${process.platform}`,
      browser: `Chromium ${browser.version()}`,
      firstFrame: { ...times, ratio: median(times.ours) / median(times.peer) },
      frames,
      bytes,
      later: (await scriptsIn(BUILT)).filter(({ file }) => !asked.has(file)),
    };
  } finally {
    await app.dispose();
    await peer.close();
  }
}

/** Turn by turn, so that both meet the same machine; a first turn warms the server and the disk, and does not count. */
async function firstFrames(
  browser: Browser,
  rounds: number,
  peer: ServedPage,
  { context, player, play }: StandingAttempt,
): Promise<{ ours: number[]; peer: number[] }> {
  // Without a graphics card the play draws on a canvas; so does the smallest page.
  const smallest: Target = { url: `${peer.url}?renderer=canvas`, context: {}, words: null };
  const ours: Target = { url: play, context, player, words: WORDS };
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round <= rounds; round++) {
    const [small, own] = [await firstFrame(browser, smallest), await firstFrame(browser, ours)];
    if (round === 0) continue;
    times.peer.push(small);
    times.ours.push(own);
  }
  return times;
}

async function allBytes(browser: Browser, peer: ServedPage, attempt: StandingAttempt): Promise<PageReport['bytes']> {
  const { context, player, first, play } = attempt;
  return {
    firstScreen: await sentBy(browser, BUILT, { url: first, context, player, shows: 'main h1' }),
    play: await sentBy(browser, BUILT, { url: play, context, player, shows: WORDS }),
    peer: await sentBy(browser, peer.folder, { url: peer.url, context: {}, player: null, shows: 'canvas' }),
  };
}
