import { useMemo } from 'react';
import { itemsOf, member, membersOf, textOf } from '#core/studio/tree.ts';
import { readableId } from '../../common/readable-id.ts';
import { shorten } from '../../common/shorten.ts';
import { useText } from '../../messages/text.tsx';
import { beatOptions } from '../beat-name.ts';
import type { Studio } from '../studio.ts';
import { useOutline, useStudioState } from '../use-studio.ts';
import type { Option } from './fields.tsx';

const LONGEST = 60;

/** What the story has that its places can name, in the words of its author. */
export interface Names {
  readonly beats: readonly Option[];
  readonly cast: readonly Option[];
  readonly needs: readonly Option[];
  readonly promises: readonly Option[];
  readonly flags: readonly Option[];
}

/** Everything that can be named in a document. */
export function useNames(studio: Studio): Names {
  const { t } = useText();
  const { beats } = useOutline(studio);
  const { source } = useStudioState(studio);
  return useMemo(() => {
    const { root } = source;
    const texts = (home: string): readonly Option[] =>
      membersOf(member(root, home)).map((node) => optionOf(String(node.key), typeof node.value === 'string' ? node.value : ''));
    return {
      beats: beatOptions(t, beats),
      cast: membersOf(member(root, 'cast')).map((node) => optionOf(String(node.key), textOf(node, 'name') ?? '')),
      needs: texts('needs'),
      promises: texts('promises'),
      flags: itemsOf(member(root, 'flags')).flatMap(({ value }) => (typeof value === 'string' ? [{ value, label: readableId(value) }] : [])),
    };
  }, [t, beats, source]);
}

function optionOf(value: string, words: string): Option {
  return { value, label: words.trim() === '' ? readableId(value) : shorten(words, LONGEST) };
}
