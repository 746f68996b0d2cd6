import type { Scenario } from '../../scenario/format.ts';
import type { Translation } from '../../scenario/parse-translation.ts';
import { beatPointer, type Found } from './found.ts';

/** Strings of a scenario that its translation lacks, has from an older text, or has for nothing. */
export function translationFaults(scenario: Scenario, translation: Translation): Found[] {
  const needed = new Map(translatableStrings(scenario));
  const found: Found[] = [];
  for (const [pointer, source] of needed) {
    const translated = translation.strings.get(pointer);
    if (translated === undefined || translated.text.trim() === '') {
      const message = `"${pointer}" is not translated. Its source is "${source}".`;
      found.push({ rule: 'translation-missing', pointer: entryPointer(pointer), message });
    } else if (translated.source !== source) {
      const message = `The scenario now says "${source}" at "${pointer}". Translate that, and bring "source" up to date.`;
      found.push({ rule: 'translation-stale', pointer: entryPointer(pointer), message });
    }
  }
  for (const pointer of translation.strings.keys()) {
    if (needed.has(pointer)) continue;
    const message = `The scenario has no text at "${pointer}" any more. Take this string out.`;
    found.push({ rule: 'translation-orphan', pointer: entryPointer(pointer), message });
  }
  return found;
}

/** Every text of a scenario that a player reads, by its pointer, in authored order. */
function translatableStrings(scenario: Scenario): [pointer: string, text: string][] {
  const strings: [string, string | undefined][] = [
    ['/title', scenario.title],
    ['/summary', scenario.summary],
    ['/role', scenario.role],
  ];
  for (const [id, { name, about }] of scenario.cast) {
    strings.push([`/cast/${id}/name`, name], [`/cast/${id}/about`, about]);
  }
  for (const [id, text] of scenario.needs) strings.push([`/needs/${id}`, text]);
  for (const [id, text] of scenario.promises) strings.push([`/promises/${id}`, text]);
  for (const [id, { about }] of scenario.variants) strings.push([`/variants/${id}/about`, about]);
  for (const [id, beat] of scenario.beats) {
    for (const [at, { say }] of beat.lines.entries()) strings.push([beatPointer(id, 'lines', at, 'say'), say]);
    if (beat.kind === 'ending') strings.push([beatPointer(id, 'ending', 'title'), beat.ending.title]);
    if (beat.kind !== 'choices') continue;
    for (const [at, choice] of beat.choices.entries()) {
      strings.push(
        [beatPointer(id, 'choices', at, 'say'), choice.say],
        [beatPointer(id, 'choices', at, 'do'), choice.do],
        [beatPointer(id, 'choices', at, 'why'), choice.why],
      );
    }
  }
  return strings.flatMap(([pointer, text]) =>
    text === undefined || text.trim() === '' ? [] : [[pointer, text] as [string, string]],
  );
}

function entryPointer(pointer: string): string {
  return `/strings/${pointer.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
