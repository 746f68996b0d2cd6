import type { Bound, Choice, Condition, Scenario, To } from '#core/scenario/format.ts';

/**
 * The same story in ink: a knot a beat, a variable for everything that the dialogue's state counts, and
 * the reducer's rule written out after each choice. What generated scenarios do not use is left out.
 */
export function inkStory(scenario: Scenario): string {
  const names = [
    ...scenario.flags.map(idOf),
    ...[...scenario.needs.keys()].map(metName),
    ...[...scenario.promises.keys()].flatMap((id) => [promisedName(id), keptName(id)]),
  ];
  const knots = [...scenario.beats].map(([id, beat]) => {
    const lines = beat.lines.map(({ say }) => say);
    if (beat.kind === 'ending') return [`=== ${idOf(id)}`, ...lines, beat.ending.title, '-> END'];
    if (beat.kind === 'pass') return [`=== ${idOf(id)}`, ...lines, divert(beat.to)];
    return [`=== ${idOf(id)}`, ...lines, ...beat.choices.flatMap((choice) => inkChoice(scenario, choice))];
  });
  return [
    `VAR mood = ${scenario.mood.start}`,
    ...['slips', 'dazzles', 'surprises', 'spent', 'walk_out'].map((name) => `VAR ${name} = 0`),
    ...names.map((name) => `VAR ${name} = false`),
    `-> ${idOf(scenario.start)}`,
    ...knots.flat(),
  ].join('\n');
}

function inkChoice(scenario: Scenario, choice: Choice): string[] {
  const affordable = choice.costs > 0 ? [`spent + ${choice.costs} <= ${scenario.allowance}`] : [];
  const when = [...(choice.when === undefined ? [] : [inkCondition(choice.when)]), ...affordable];
  const guard = when.length === 0 ? '' : `{${when.join(' && ')}} `;
  const { walksOut } = scenario.mood;
  return [
    `+ ${guard}[${choice.id}]`,
    ...effects(scenario, choice).map((effect) => `  ~ ${effect}`),
    ...(walksOut === undefined
      ? []
      : [`  { walk_out == 0 && mood < ${walksOut.below}:`, '    ~ walk_out = 1', '    ~ slips = slips + 1', `    -> ${idOf(walksOut.to)}`, '  }']),
    `  ${divert(choice.to)}`,
  ];
}

function effects(scenario: Scenario, choice: Choice): string[] {
  const out: string[] = [];
  if (choice.mood !== 0) out.push(`mood = MAX(0, MIN(100, mood + ${choice.mood}))`);
  if (choice.costs > 0) out.push(`spent = spent + ${choice.costs}`);
  for (const id of choice.meets) out.push(`${metName(id)} = true`);
  for (const id of choice.promises) out.push(`${promisedName(id)} = true`);
  for (const id of choice.releases) out.push(`${promisedName(id)} = false`);
  for (const id of choice.keeps) out.push(`${keptName(id)} = ${keptName(id)} || ${promisedName(id)}`);
  for (const id of choice.clears) out.push(`${idOf(id)} = false`);
  for (const id of choice.sets) out.push(`${idOf(id)} = true`);
  if (choice.winsBack) out.push('walk_out = walk_out + (walk_out == 1)');
  if (choice.recovers) out.push('slips = 0');
  if (choice.grade === 'falls-short') out.push('slips = slips + 1');
  if (choice.grade !== 'dazzles') return out;
  const surprising = [...[...scenario.needs.keys()].map(metName), 'walk_out != 1'].join(' && ');
  return [...out, 'dazzles = dazzles + 1', `surprises = surprises + (${surprising})`];
}

function divert(to: To): string {
  if (typeof to === 'string') return `-> ${idOf(to)}`;
  const ways = to.map(({ when, beat }) => `- ${when === undefined ? 'else' : inkCondition(when)}: -> ${idOf(beat)}`);
  return ['{', ...ways, '}'].join('\n');
}

function inkCondition(condition: Condition): string {
  if ('flag' in condition) return idOf(condition.flag);
  if ('met' in condition) return metName(condition.met);
  if ('mood' in condition) return inkBound('mood', condition.mood);
  if ('slips' in condition) return inkBound('slips', condition.slips);
  // Names in brackets alone would be a list.
  if ('not' in condition) return `not ${inkCondition(condition.not)}`;
  if ('all' in condition) return `(${condition.all.map(inkCondition).join(' && ')})`;
  if ('any' in condition) return `(${condition.any.map(inkCondition).join(' || ')})`;
  throw new RangeError(`Generated scenarios do not ask ${JSON.stringify(condition)}; write it down in ink too.`);
}

function inkBound(name: string, bound: Bound): string {
  return 'atLeast' in bound ? `(${name} >= ${bound.atLeast})` : `(${name} < ${bound.below})`;
}

function metName(id: string): string {
  return `met_${idOf(id)}`;
}

function promisedName(id: string): string {
  return `promised_${idOf(id)}`;
}

function keptName(id: string): string {
  return `kept_${idOf(id)}`;
}

function idOf(id: string): string {
  return id.replaceAll('-', '_');
}
