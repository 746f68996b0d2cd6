import { expect, it } from 'vitest';
import { IMPORT_REFUSALS, refuseImport } from '#core/imports/imported.ts';
import { LOSS_KINDS } from '#core/imports/losses.ts';
import { LOSS_WORDS, refusalWords } from '#core/imports/words.ts';
import en from '#renderer/ui/messages/en.json' with { type: 'json' };

const messages: Readonly<Record<string, string>> = en;

it('the command line and the page say the same of what is not kept, and of what is refused', () => {
  for (const kind of LOSS_KINDS) {
    expect(messages[`import.lost-${kind}`]).toBe(LOSS_WORDS[kind].what);
    expect(messages[`import.lost-${kind}-advice`]).toBe(LOSS_WORDS[kind].advice);
  }
  for (const refusal of IMPORT_REFUSALS) expect(messages[`import.refused-${refusal}`]).toBe(refusalWords(refuseImport(refusal, '{about}')));
});
