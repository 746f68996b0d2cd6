import { useText } from '../messages/text.tsx';
import type { ChoiceView } from './choice-view.ts';

interface ChoiceSaidProps {
  /** The language of the story. */
  readonly lang: string;
  readonly choice: ChoiceView;
}

/** What a choice says or does; who listens is told which. */
export function ChoiceSaid({ lang, choice: { kind, text } }: ChoiceSaidProps) {
  const { t } = useText();
  return (
    <>
      {kind === 'do' && <span className="sr-only">{t('play.action')} </span>}
      <span className={`words-${kind}`} lang={lang}>
        {text}
      </span>
    </>
  );
}

interface ChoicePriceProps {
  readonly choice: ChoiceView;
  /** Units of the allowance that are left. */
  readonly left: number;
  /** What the place adds to the look. */
  readonly className?: string;
}

/** What a choice costs, and whether that is too much; nothing where it is free. */
export function ChoicePrice({ choice: { costs, tooDear }, left, className = '' }: ChoicePriceProps) {
  const { t } = useText();
  if (costs === 0) return null;
  return (
    <span className={`choice-price ${className}`.trim()}>
      {tooDear ? t('play.too-dear', { costs, left }) : t('play.costs', { costs })}
    </span>
  );
}
