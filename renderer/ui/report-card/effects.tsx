import type { Scenario } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';
import { effectInWords } from './effect-words.ts';
import type { StepEffect } from './step-effects.ts';

interface EffectsProps {
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  readonly effects: readonly StepEffect[];
}

/** What a choice did, each thing by itself. */
export function Effects({ scenario, name, effects }: EffectsProps) {
  const { t } = useText();
  if (effects.length === 0) return null;
  return (
    <ul className="effects">
      {effects.map((effect) => {
        const text = effectInWords(t, scenario, name, effect);
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}
