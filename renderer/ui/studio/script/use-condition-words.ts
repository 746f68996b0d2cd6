import { useIntl } from 'react-intl';
import type { ToldCondition } from '#core/studio/script/condition.ts';
import type { Script } from '#core/studio/script/script.ts';
import { readableId } from '../../common/readable-id.ts';
import { useText } from '../../messages/text.tsx';

/** Says a condition in words, to come after "if": ids by what they stand for, beats by the number of their beat. */
export function useConditionWords({ beats, wordsOf }: Script): (condition: ToldCondition) => string {
  const { t } = useText();
  const intl = useIntl();
  const say = (condition: ToldCondition): string => {
    switch (condition.is) {
      case 'flag':
        return t('script.when-flag', { name: readableId(condition.id) });
      case 'met':
        return t('script.when-met', { name: wordsOf('needs', condition.id) });
      case 'promised':
      case 'kept':
        return t(`script.when-${condition.is}`, { name: wordsOf('promises', condition.id) });
      case 'seen':
        return t('script.when-seen', { name: numberOf(condition.id) });
      case 'walkedOut':
      case 'odd':
        return t(`script.when-${condition.is}`);
      case 'not':
        return deny(condition.of);
      case 'all':
        return intl.formatList(condition.of.map(inner), { type: 'conjunction' });
      case 'any':
        return intl.formatList(condition.of.map(inner), { type: 'disjunction' });
      default:
        return t(`script.when-${condition.is}-${condition.bound}`, { number: condition.number });
    }
  };
  const deny = (condition: ToldCondition): string => {
    switch (condition.is) {
      case 'flag':
        return t('script.not-flag', { name: readableId(condition.id) });
      case 'met':
        return t('script.not-met', { name: wordsOf('needs', condition.id) });
      case 'promised':
      case 'kept':
        return t(`script.not-${condition.is}`, { name: wordsOf('promises', condition.id) });
      case 'seen':
        return t('script.not-seen', { name: numberOf(condition.id) });
      case 'walkedOut':
        return t('script.not-walkedOut');
      case 'mood':
      case 'spent':
      case 'slips':
      case 'dazzles':
        return say({ ...condition, bound: condition.bound === 'below' ? 'atLeast' : 'below' });
      default:
        return t('script.not', { what: inner(condition) });
    }
  };
  const numberOf = (id: string): string => String(beats.find((beat) => beat.id === id)?.number ?? readableId(id));
  const inner = (condition: ToldCondition): string => (condition.is === 'all' || condition.is === 'any' ? `(${say(condition)})` : say(condition));
  return say;
}
