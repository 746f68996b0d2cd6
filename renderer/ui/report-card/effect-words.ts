import type { Scenario } from '#core/scenario/format.ts';
import type { Text } from '../messages/text.tsx';
import type { StepEffect } from './step-effects.ts';

/**
 * What a choice did, as one says it.
 *
 * @param name the customer's
 */
export function effectInWords(t: Text['t'], scenario: Scenario, name: string, effect: StepEffect): string {
  switch (effect.code) {
    case 'met':
      return t('effect.met', { need: scenario.needs.get(effect.need) ?? effect.need });
    case 'promised':
    case 'kept':
    case 'released':
      return t(`effect.${effect.code}`, {
        promise: scenario.promises.get(effect.promise) ?? effect.promise,
      });
    case 'spent':
      return t('effect.spent', { units: effect.units });
    default:
      return t(`effect.${effect.code}`, { name });
  }
}
