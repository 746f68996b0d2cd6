import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exploreVariant } from '#core/proof/analyze.ts';
import { explore } from '#core/proof/explore.ts';
import { playthroughTo } from '#core/proof/graph.ts';
import { prove } from '#core/proof/lint.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { naiveProof } from '#tests/support/naive-proof.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

test('merging states changes no answer: a search that merges nothing finds the same', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomScenario({ maxBeats: 6 }), (document) => {
      const parsed = parseScenario(document);
      if (!parsed.ok) throw new Error('valid');
      const program = programFrom(document);
      const naive = naiveProof(program, 3_000);
      if (naive === null) return;
      compared += 1;
      const { scenario, places } = parsed;
      const { findings, base } = prove(scenario, places, null);
      const named = (rule: string) =>
        new Set(
          findings
            .filter((one) => one.rule === rule && one.variant === undefined)
            .map(({ pointer }) => pointer.split('/')[2] ?? ''),
        );
      expect(named('unreachable-beat')).toEqual(new Set(program.beats.map(({ id }) => id).filter((id) => !naive.arrived.has(id))));
      expect(named('dead-end')).toEqual(naive.deadEnds);
      expect(named('no-way-out')).toEqual(naive.noWayOut);
      const untaken = findings
        .filter((one) => one.rule === 'unreachable-choice' && one.variant === undefined)
        .map(({ pointer }) => pointer);
      const expected = program.beats.flatMap((beat) =>
        beat.kind === 'choices' && naive.arrived.has(beat.id)
          ? beat.choices
              .filter(({ id }) => !naive.taken.has(`${beat.id}/${id}`))
              .map(({ index }) => `/beats/${beat.id}/choices/${index}`)
          : [],
      );
      expect(untaken.toSorted()).toEqual(expected.toSorted());
      for (const grade of ['A', 'C', 'F'] as const) {
        expect(base.analysis.grades[grade].playthrough?.length ?? null).toBe(naive.steps[grade]);
        expect(base.analysis.random[grade]).toBeCloseTo(naive.random[grade], 6);
      }
    }),
    { numRuns: runs(150, 4_000), seed: 501 },
  );
  expect(compared).toBeGreaterThan(50);
});

const DIAMOND = documentWith({
  beats: {
    one: { choices: [choiceWith('left', { to: 'pass' }), choiceWith('right', { to: 'two' })] },
    pass: { to: 'two' },
    two: { choices: [choiceWith('on')] },
    end: END,
  },
});

test('the playthrough to a state is the first authored of the shortest, passing on counted as nothing', () => {
  const graph = explore(programFrom(DIAMOND));
  const end = Array.from({ length: graph.size }, (_, node) => node).find((node) => graph.kinds.at(node) >= 3);
  expect(playthroughTo(graph, end ?? -1)).toEqual(['left', 'on']);
});

test('what no run can read is forgotten: mood, flags and seen beats that nobody asks about', () => {
  const hub = (parts: Record<string, unknown>) =>
    explore(
      programFrom(
        documentWith({
          flags: ['key'],
          beats: {
            one: {
              choices: [
                choiceWith('again', { to: 'one', mood: 1, sets: ['key'] }),
                choiceWith('out', parts),
              ],
            },
            end: END,
          },
        }),
      ),
    );
  expect(hub({}).size).toBe(2);
  expect(hub({ to: [{ when: { flag: 'key' }, beat: 'end' }, { beat: 'end' }] }).size).toBe(3);
  expect(hub({ when: { mood: { atLeast: 60 } } }).size).toBeGreaterThan(50);
});

test('the bound ends the work, and the verdict says so', () => {
  const parsed = parseScenario(JSON.stringify(DIAMOND));
  if (!parsed.ok) throw new Error('valid');
  const { verdict, findings } = prove(parsed.scenario, parsed.places, null, { bound: 2 });
  expect(verdict).toBe('bound-reached');
  expect(findings.filter(({ rule }) => rule.startsWith('unreachable'))).toEqual([]);
});

test('an exploration can be cancelled', () => {
  const graph = explore(programFrom(DIAMOND), { cancelled: () => true });
  expect([graph.incomplete, graph.size]).toEqual([true, 1]);
});

test('a variant is explored from its own start', () => {
  const scenario = documentWith({
    flags: ['key'],
    variants: { known: { flags: ['key'] } },
    beats: { one: { choices: [choiceWith('in', { when: { flag: 'key' } }), choiceWith('out')] }, end: END },
  });
  const parsed = parseScenario(JSON.stringify(scenario));
  if (!parsed.ok) throw new Error('valid');
  const count = (variant: string | null) => exploreVariant(parsed.scenario, variant).graph.targets.length;
  expect([count(null), count('known')]).toEqual([1, 2]);
});
