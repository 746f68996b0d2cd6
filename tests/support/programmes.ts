/** A week of a programme document; `parts` replace what a plain one has. */
export function weekWith(parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    theme: 'Own the mistake',
    about: 'It happens.',
    principles: ['own-the-mistake'],
    scenarios: [{ scenario: 'missing-dressing' }],
    discussion: ['What went wrong last week?'],
    reflection: 'Whose fault was it?',
    ...parts,
  };
}

/** A programme document of one plain week; `parts` replace what it has. */
export function programmeWith(parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    format: 1,
    id: 'weeks',
    version: '1.0.0',
    title: 'Some weeks',
    summary: 'A short training.',
    weeks: [weekWith()],
    ...parts,
  };
}

/** So many characters of plain words, beginning with some of their own. */
function words(length: number, begin: string): string {
  return `${begin} ${'somebody asked for a coffee and got a story instead of it '.repeat(12)}`.slice(0, length - 1).trim().padEnd(length, '.');
}

/** A programme of one week with as much text in it as format 1 allows, over 12 of these names each. */
export function fullProgramme(
  id: string,
  names: { readonly principles: readonly string[]; readonly scenarios: readonly string[] },
): Record<string, unknown> {
  const points = (what: string) => Array.from({ length: 6 }, (_, at) => words(240, `${what} ${at + 1}`));
  const week = weekWith({
    theme: words(80, 'Theme'),
    about: words(600, 'About'),
    principles: names.principles.slice(0, 12),
    standards: points('Standard').map((text, at) => ({ number: at + 1, text })),
    scenarios: names.scenarios.slice(0, 12).map((scenario) => ({ scenario, pass: 'A' })),
    discussion: points('Starter'),
    reflection: words(600, 'Reflection'),
    leadQuestions: points('Question'),
    exercise: { title: words(80, 'Exercise'), steps: points('Step') },
  });
  return programmeWith({ id, title: words(80, 'Title'), summary: words(600, 'Summary'), weeks: [week] });
}
