import type { Scenario } from '../../scenario/format.ts';
import type { Translation } from '../../scenario/parse-translation.ts';
import { textsOf } from '../../scenario/texts.ts';
import type { Found } from './found.ts';

/** Strings of a scenario that its translation lacks, has from an older text, or has for nothing. */
export function translationFaults(scenario: Scenario, translation: Translation): Found[] {
  const needed = textsOf(scenario);
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

function entryPointer(pointer: string): string {
  return `/strings/${pointer.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
