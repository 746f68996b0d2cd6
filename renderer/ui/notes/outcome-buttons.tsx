import type { Reflection } from '#core/contract/schemas.ts';
import { useText } from '../messages/text.tsx';

/** How a commitment went. */
export type Outcome = NonNullable<Reflection['outcome']>;

const OUTCOMES: readonly Outcome[] = ['done', 'partly', 'not-yet'];

interface OutcomeButtonsProps {
  /** What is said already; null: nothing. */
  readonly outcome: Outcome | null;
  readonly answering: boolean;
  readonly onAnswer: (outcome: Outcome) => void;
}

/** Three honest answers, none of them better to give than the others. */
export function OutcomeButtons({ outcome, answering, onAnswer }: OutcomeButtonsProps) {
  const { t } = useText();
  return OUTCOMES.map((one) => (
    <button
      key={one}
      type="button"
      className="button"
      aria-pressed={outcome === null ? undefined : outcome === one}
      aria-disabled={answering}
      onClick={() => !answering && onAnswer(one)}
    >
      {t(`commitment.${one}`)}
    </button>
  ));
}
