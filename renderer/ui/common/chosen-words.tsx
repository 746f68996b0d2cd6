import type { ChosenWords as Words } from '#core/contract/schemas.ts';
import { useText } from '../messages/text.tsx';
import { typeset } from './typeset.ts';

/** What was chosen, as it stood on the screen: what is said stands in quotation marks, what is done does not. */
export function ChosenWords({ words: { kind, locale, text } }: { readonly words: Words }) {
  const { t } = useText();
  return (
    <>
      {kind === 'do' && <span className="sr-only">{t('play.action')} </span>}
      <span className={`words-${kind}`} lang={locale}>
        {typeset(text, locale)}
      </span>
    </>
  );
}
