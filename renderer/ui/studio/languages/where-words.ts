import type { TextContext } from '#core/studio/translations/text-context.ts';
import type { TranslatedText } from '#core/studio/translations/strings.ts';
import { readableId } from '../../common/readable-id.ts';
import type { Text } from '../../messages/text.tsx';

/** Where a text stands, in words: "Phone rings, line 2". */
export function whereWords(t: Text['t'], { use, of, number }: TextContext): string {
  return t(`languages.use-${use}`, { of: readableId(of ?? ''), number: number ?? 0 });
}

/** What whoever translates a text is to mind; "" where there is nothing. */
export function noteWords(t: Text['t'], { context: { seconds, use } }: TranslatedText): string {
  if (seconds !== null) return t('languages.note-seconds', { seconds });
  return use === 'choice' || use === 'deed' ? t('languages.note-choice') : '';
}
