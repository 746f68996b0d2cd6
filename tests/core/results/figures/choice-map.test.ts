import { expect, test } from 'vitest';
import { compileScenario } from '#core/dialogue/compile.ts';
import { choiceMap } from '#core/results/figures/choice-map.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { talliesOfRuns, type TakenChoice } from '#tests/support/choice-tallies.ts';

const choice = (id: string, grade: string) => ({ id, say: id, grade, why: 'Because.', to: 'end' });

function mapOf(counts: Readonly<Record<'dazzle' | 'meet' | 'fall' | 'fall-too', number>>) {
  const parsed = parseScenario(
    JSON.stringify({
      format: 1, id: 'one', version: '1.0.0', title: 'One', role: 'You.', setting: 'restaurant', cast: { c: { name: 'C', about: 'C.', look: 'peep-dana' } }, customer: 'c', start: 'desk',
      beats: {
        desk: { choices: [choice('dazzle', 'dazzles'), choice('meet', 'meets'), choice('fall', 'falls-short'), choice('fall-too', 'falls-short')] },
        end: { ending: { title: 'The end', tone: 'good' } },
      },
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  const grades = { dazzle: 'dazzles', meet: 'meets', fall: 'falls-short', 'fall-too': 'falls-short' } as const;
  const runs = Object.entries(counts).flatMap(([id, people]): TakenChoice[][] =>
    Array.from({ length: people }, () => [{ beat: 'desk', choice: id, grade: grades[id as keyof typeof grades] }]),
  );
  const [beat] = choiceMap(compileScenario(parsed.scenario, null), talliesOfRuns(runs), 5);
  if (beat === undefined) throw new Error('There is no beat.');
  return beat;
}

test('it tells how many chose well, as a number and in a word', () => {
  expect(mapOf({ dazzle: 5, meet: 6, fall: 20, 'fall-too': 9 })).toMatchObject({ reached: 40, well: 11, difficulty: 'hard' });
  expect(mapOf({ dazzle: 15, meet: 6, fall: 7, 'fall-too': 0 })).toMatchObject({ well: 21, difficulty: 'mixed', facility: 18 / 28 });
  expect(mapOf({ dazzle: 15, meet: 30, fall: 0, 'fall-too': 0 }).difficulty).toBe('easy');
});

test('few who fell short are not told by how many chose well, nor by the difficulty', () => {
  expect(mapOf({ dazzle: 15, meet: 30, fall: 2, 'fall-too': 0 })).toMatchObject({ reached: 47, well: null, facility: null, difficulty: 'easy' });
});

test('where two small numbers are left out their sum is told, and nothing that would tell them apart', () => {
  const beat = mapOf({ dazzle: 15, meet: 30, fall: 3, 'fall-too': 4 });
  expect(beat).toMatchObject({ well: 45, facility: null });
  expect(beat.choices.map(({ chose }) => chose)).toEqual([15, 30, null, null]);
});
