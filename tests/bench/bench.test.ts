import { describe, expect, test } from 'vitest';
import { compileScenario } from '#core/dialogue/compile.ts';
import { explore } from '#core/proof/explore.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { aimsOf } from './aims.ts';
import { play } from './measurements/choices.ts';
import { parsed } from './parsed.ts';
import { InkPlayer } from './peers/ink-player.ts';
import { MachinePlayer } from './peers/machine-player.ts';
import { plainSearch } from './peers/plain-search.ts';
import { stateGraphPaths } from './peers/state-graph.ts';
import { measureAll } from './report.ts';
import { generateScenario, type ScenarioSize } from './scenarios/generate.ts';
import { growingScenario } from './scenarios/grow-without-end.ts';
import { largeDocument } from './scenarios/large-document.ts';
import { FULL, QUICK, SEED } from './sizes.ts';
import { tablesOf } from './table.ts';

const SMALL: ScenarioSize = { beats: 16, flags: 2, needs: 1, promises: 1, asksMood: true };

test('every generated scenario is valid, and of the size asked for', () => {
  for (const size of FULL.sizes) {
    const { scenario } = parsed(generateScenario(SEED, size));
    expect(scenario.beats.size).toBe(size.beats);
    expect(scenario.flags.length).toBe(size.flags);
  }
  expect(parseScenario(growingScenario()).ok).toBe(true);
});

test('the same seed makes the same scenario, another seed another', () => {
  expect(generateScenario(1, SMALL)).toBe(generateScenario(1, SMALL));
  expect(generateScenario(1, SMALL)).not.toBe(generateScenario(2, SMALL));
});

test('the large document is valid, and has the bytes asked for', () => {
  const text = largeDocument(SEED, 60_000);
  expect(Buffer.byteLength(text)).toBe(60_000);
  expect(parseScenario(text).ok).toBe(true);
});

describe.each([1, 2, 3])('peers play the same scenario, seed %i', (seed) => {
  const { scenario } = parsed(generateScenario(seed, SMALL));

  test('ink counts the moods that the machine counts', () => {
    const moods = play(new MachinePlayer(scenario), seed, 300);
    expect(play(new InkPlayer(scenario), seed, 300)).toEqual(moods);
    expect(new Set(moods).size).toBeGreaterThan(3);
  });

  test('both searches find the same states, and the endings that the prover finds among fewer', () => {
    const plain = plainSearch(scenario);
    const resting = stateGraphPaths(scenario, () => undefined).map((state) => JSON.stringify(state));
    expect(new Set(resting).size).toBe(plain.resting);
    const graph = explore(compileScenario(scenario));
    expect(plain.states).toBeGreaterThanOrEqual(graph.size);
    const beats = new Set(Array.from({ length: graph.size }, (_, node) => graph.program.beats[graph.beats.at(node)]));
    const endings = [...beats].flatMap((beat) => (beat?.kind === 'ending' ? [beat.id] : []));
    expect(new Set(plain.endings)).toEqual(new Set(endings));
  });
});

test('the benchmark runs, small, and says which aims are met', { timeout: 120_000 }, async () => {
  const report = await measureAll(QUICK, () => undefined);
  expect(report.scenarios.map(({ beats }) => beats)).toEqual(QUICK.sizes.map(({ beats }) => beats));
  for (const { prover, plain, memory } of report.scenarios) {
    expect(prover.states).toBeGreaterThan(10);
    expect(plain.states).toBeGreaterThanOrEqual(Math.min(prover.states, QUICK.plainBound));
    expect(memory.states).toBe(prover.states);
  }
  expect(report.growth).toMatchObject({ verdict: 'bound-reached', bound: QUICK.growthBound });
  expect(report.document.bytes).toBe(QUICK.documentBytes);
  const aims = aimsOf(report);
  expect(aims.find(({ aim }) => aim.startsWith('growth'))?.met).toBe(true);
  for (const { aim } of aims) expect(tablesOf(report, aims)).toContain(aim);
});
