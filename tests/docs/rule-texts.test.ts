import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '#core/proof/rules/rule-texts.ts';

const FOLDER = join(import.meta.dirname, '../../docs/rules');

/** The first paragraphs of a rule's page, links taken for their words. */
function paragraphs(rule: string): string[] {
  const text = readFileSync(join(FOLDER, `${rule}.md`), 'utf8').replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  return text.split(/\n\n+/).slice(1, 4).map((paragraph) => paragraph.replaceAll('\n', ' ').trim());
}

test.each(RULES)('what the code says of $id is what its page says', ({ id, severity, summary, meaning, mend }) => {
  const grave = severity === 'error' ? 'Error' : 'Warning';
  expect([`**${grave}.** ${summary}`, meaning, `**To mend it:** ${mend}`]).toEqual(paragraphs(id));
});

test('the rules stand in the order of the index', () => {
  const index = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  expect([...index.matchAll(/^\| \[([a-z-]+)\]/gm)].map(([, id]) => id)).toEqual(RULES.map(({ id }) => id));
});
