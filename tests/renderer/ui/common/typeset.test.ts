import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { typeset, typesetScenario } from '#renderer/ui/common/typeset.ts';
import { textsOf } from '#core/scenario/texts.ts';
import { inTranslation } from '#core/scenario/translate.ts';
import { scenarioFrom } from '#tests/support/scenarios.ts';

describe('a story text is shown with the marks of its language', () => {
  it.each([
    ["It's Dana's lunch, and the kids' too.", 'It’s Dana’s lunch, and the kids’ too.'],
    ['"That\'s Aya," says her mother. "She\'ll wave."', '“That’s Aya,” says her mother. “She’ll wave.”'],
    ['She said, "The mop\'s coming."', 'She said, “The mop’s coming.”'],
    ['He looks up. "Is it?" he says.', 'He looks up. “Is it?” he says.'],
    ['The box says ("text the host").', 'The box says (“text the host”).'],
    ['It says—"sold"—on the card.', 'It says—“sold”—on the card.'],
    ['"I thought—" She stops.', '“I thought—” She stops.'],
    ['"He said \'fine\' to me."', '“He said ‘fine’ to me.”'],
    ["Give 'em till '98, rock 'n' roll.", 'Give ’em till ’98, rock ’n’ roll.'],
    ['A 5" pipe at 6\'.', 'A 5" pipe at 6\'.'],
    ['Already “curly”, isn’t it?', 'Already “curly”, isn’t it?'],
    ['', ''],
  ])('%s', (typed, shown) => {
    expect(typeset(typed, 'en')).toBe(shown);
  });

  it.each([
    ['es', '"¿Qué autobús?", dice Aya.', '“¿Qué autobús?”, dice Aya.'],
    ['es-419', '¡"Ahora" no!', '¡“Ahora” no!'],
    ['de', 'Sie sagt: "Geht\'s?"', 'Sie sagt: „Geht’s?“'],
    ['fr-CA', 'Elle dit : "C\'est bon."', 'Elle dit : «\u202fC’est bon.\u202f»'],
    ['it', 'Dice: "Va bene."', 'Dice: «Va bene.»'],
    ['pl', '"Dobrze."', '„Dobrze.”'],
    ['xx-nonsense-locale', '"Yes."', '“Yes.”'],
  ])('in %s', (locale, typed, shown) => {
    expect(typeset(typed, locale)).toBe(shown);
  });
});

const FOLDER = path.resolve(import.meta.dirname, '../../../../scenarios');
const files = readdirSync(FOLDER);

test('in every bundled scenario, in every language, each quotation opens and closes', () => {
  const odd: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.scenario.json'))) {
    const source = scenarioFrom(readFileSync(path.join(FOLDER, file), 'utf8'));
    const translations = files.filter((name) => name.startsWith(`${source.id}.`) && /\.[a-z]{2}\.json$/.test(name));
    for (const name of [null, ...translations]) {
      const told = inTranslation(source, name === null ? null : readFileSync(path.join(FOLDER, name), 'utf8'));
      for (const [pointer, text] of textsOf(typesetScenario(told))) {
        const doubles = text.match(/[“”]/g) ?? [];
        const paired = doubles.every((sign, at) => sign === (at % 2 === 0 ? '“' : '”')) && doubles.length % 2 === 0;
        if (!paired || /["']/.test(text)) odd.push(`${name ?? file}${pointer}: ${text}`);
      }
    }
  }
  expect(odd).toEqual([]);
});

test('a scenario that is typeset plays by the same ids, and the source is left as it is', () => {
  const source = scenarioFrom(readFileSync(path.join(FOLDER, 'missing-dressing.scenario.json'), 'utf8'));
  const before = JSON.stringify([...source.beats]);
  const shown = typesetScenario(source);
  expect([...shown.beats.keys()]).toEqual([...source.beats.keys()]);
  expect(JSON.stringify([...source.beats])).toBe(before);
});
