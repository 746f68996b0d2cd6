import { expect, it } from 'vitest';
import { versionChoices } from '#renderer/ui/studio/publish/version-choices.ts';

it.each([
  ['what is written, where players get nothing yet', { written: '0.1.0', inForce: null, step: null }, ['0.1.0'], '0.1.0'],
  ['the same, where nothing has changed', { written: '1.0.0', inForce: '1.0.0', step: null }, ['1.0.0'], '1.0.0'],
  ['the next of the step', { written: '1.0.0', inForce: '1.0.0', step: 'minor' }, ['1.0.1', '1.1.0', '2.0.0'], '1.1.0'],
  ['what is written, where it is raised enough', { written: '1.4.0', inForce: '1.0.0', step: 'minor' }, ['1.4.0', '1.0.1', '1.1.0', '2.0.0'], '1.4.0'],
  ['the next, where what is written is not', { written: '1.0.1', inForce: '1.0.0', step: 'major' }, ['1.0.1', '1.1.0', '2.0.0'], '2.0.0'],
] as const)('proposes %s', (_, versions, choices, proposed) => {
  const offered = versionChoices(versions);
  expect([offered.choices.map(({ version }) => version), offered.proposed]).toEqual([choices, proposed]);
});
