import { useIntl } from 'react-intl';
import { toldCondition } from '#core/studio/script/condition.ts';
import { itemsOf, member, textOf, type TreeNode } from '#core/studio/tree.ts';
import { readableId } from '../../common/readable-id.ts';
import { shorten } from '../../common/shorten.ts';
import { useText } from '../../messages/text.tsx';
import { useConditionWords } from '../script/use-condition-words.ts';
import type { Option } from './fields.tsx';
import type { Names } from './names.ts';

const LONGEST = 36;

/** What is filled in at a place, in a few words each; nothing where nothing is. */
export interface Holdings {
  /** A number that differs from nothing, with its sign where it goes up or down. */
  readonly number: (node: TreeNode | null, key: 'mood' | 'costs') => readonly string[];
  /** What a list of ids names. */
  readonly list: (node: TreeNode | null, key: ListKey, options: readonly Option[]) => readonly string[];
  /** When something holds. */
  readonly when: (node: TreeNode | null) => readonly string[];
  /** What a beat's timer does. */
  readonly timer: (beat: TreeNode | null, choices: readonly Option[]) => readonly string[];
}

type ListKey = 'shows' | 'meets' | 'promises' | 'keeps' | 'releases' | 'sets' | 'clears';

/** Says in a line what a fold of the form holds. */
export function useHoldings(names: Names): Holdings {
  const { t } = useText();
  const intl = useIntl();
  const nameIn = (options: readonly Option[], id: string): string => options.find(({ value }) => value === id)?.label ?? readableId(id);
  const say = useConditionWords({
    beatOf: (id) => t('studio.holds-name', { name: shorten(nameIn(names.beats, id), LONGEST) }),
    wordsOf: (home, id) => shorten(nameIn(names[home], id), LONGEST),
  });
  return {
    number: (node, key) => {
      const value = member(node, key)?.value;
      if (typeof value !== 'number' || value === 0) return [];
      return [key === 'mood' ? t('studio.holds-mood', { mood: value > 0 ? `+${String(value)}` : `−${String(-value)}` }) : t('studio.holds-costs', { costs: value })];
    },
    list: (node, key, options) => {
      const ids = itemsOf(member(node, key)).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
      if (ids.length === 0) return [];
      return [t(`studio.holds-${key}`, { names: intl.formatList(ids.map((id) => t('studio.holds-name', { name: shorten(nameIn(options, id), LONGEST) }))) })];
    },
    when: (node) => {
      const condition = member(node, 'when');
      return condition === null ? [] : [t('studio.holds-when', { what: say(toldCondition(condition)) })];
    },
    timer: (node, choices) => {
      const timer = member(node, 'timer');
      const seconds = member(timer, 'seconds')?.value;
      if (typeof seconds !== 'number') return [];
      return [t('studio.holds-timer', { seconds, choice: shorten(nameIn(choices, textOf(timer, 'choice') ?? ''), LONGEST) })];
    },
  };
}
