import { useIntl } from 'react-intl';
import type { ToldCondition } from '#core/studio/script/condition.ts';
import type { Script } from '#core/studio/script/script.ts';
import { readableId } from '../../common/readable-id.ts';
import { useText } from '../../messages/text.tsx';

type Counted = Extract<ToldCondition, { readonly number: number }>;

/** What ids stand for in the words of a condition. */
interface Known extends Pick<Script, 'wordsOf'> {
  readonly beatOf: (id: string) => string;
}

/** What the ids of a script stand for: beats by their number there. */
export function knownIn({ beats, wordsOf }: Script): Known {
  return { wordsOf, beatOf: (id) => String(beats.find((beat) => beat.id === id)?.number ?? readableId(id)) };
}

/** Says a condition in words, to come after "if". */
export function useConditionWords({ beatOf, wordsOf }: Known): (condition: ToldCondition) => string {
  const { t } = useText();
  const intl = useIntl();
  const say = (condition: ToldCondition, is: '' | 'not-' = ''): string => {
    switch (condition.is) {
      case 'flag':
        return t(`script.when-${is}flag`, { name: readableId(condition.id) });
      case 'met':
        return t(`script.when-${is}met`, { name: wordsOf('needs', condition.id) });
      case 'promised':
      case 'kept':
        return t(`script.when-${is}${condition.is}`, { name: wordsOf('promises', condition.id) });
      case 'seen':
        return t(`script.when-${is}seen`, { name: beatOf(condition.id) });
      case 'walkedOut':
        return t(`script.when-${is}walkedOut`);
      case 'mood':
      case 'spent':
      case 'slips':
      case 'dazzles':
        return count(is === '' ? condition : { ...condition, bound: condition.bound === 'below' ? 'atLeast' : 'below' });
      case 'not':
        return is === '' ? say(condition.of, 'not-') : say(condition.of);
      default:
        return is === '' ? join(condition) : t('script.when-not', { what: join(condition) });
    }
  };
  const count = ({ is, bound, number }: Counted): string => t(`script.when-${is}-${bound}`, { number });
  const join = (condition: Extract<ToldCondition, { readonly is: 'all' | 'any' | 'odd' }>): string => {
    if (condition.is === 'odd') return t('script.when-odd');
    const parts = condition.of.map((part) => (part.is === 'all' || part.is === 'any' ? `(${say(part)})` : say(part)));
    return intl.formatList(parts, { type: condition.is === 'all' ? 'conjunction' : 'disjunction' });
  };
  return (condition) => say(condition);
}
