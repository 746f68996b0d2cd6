import { expect, test } from 'vitest';
import { dueVariant } from '#main/services/attempts/due-variant.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const parsed = parseScenario(
  JSON.stringify(
    documentWith({
      id: 'story',
      variants: { rainy: { about: 'It pours.' }, late: { about: 'It is late.' } },
      beats: { one: { choices: [choiceWith('bye')] }, end: END },
    }),
  ),
);
if (!parsed.ok) throw new Error('The story of this test is broken.');
const { scenario } = parsed;

type Played = Parameters<typeof dueVariant>[1][number];
const practised = (variant: string | null): Played => ({ scenario: 'story', mode: 'practice', variant });
const assessed = (variant: string | null): Played => ({ scenario: 'story', mode: 'assessed', variant });

test.each<[string, readonly Played[], string | null]>([
  ['nothing played: as it stands', [], null],
  ['practised as it stands: the first variant', [practised(null)], 'rainy'],
  ['one left that was not practised', [practised(null), practised('rainy')], 'late'],
  ['not practised, but assessed before: the one assessed on least', [practised(null), assessed('rainy')], 'late'],
  ['not practised comes before assessed on least', [practised(null), practised('late'), assessed('rainy')], 'rainy'],
  ['all practised: the one assessed on least', [null, 'rainy', 'late'].map(practised).concat(assessed(null)), 'rainy'],
  ['another scenario says nothing', [{ ...practised(null), scenario: 'other' }], null],
])('%s', (_, played, due) => {
  expect(dueVariant(scenario, played)).toBe(due);
});
