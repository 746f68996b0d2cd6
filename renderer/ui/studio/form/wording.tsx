import { memo, useDeferredValue } from 'react';
import { readInAll, longestAt, readIn, secondsFor } from '#core/studio/reading/reading-of.ts';
import { readingLevel, wordsIn } from '#core/studio/reading/reading-level.ts';
import type { Source } from '#core/studio/source.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStoryLocale, useStudioState } from '../use-studio.ts';

interface WordingProps extends StudioViewProps {
  readonly pointer: string;
  readonly words: string;
  /** What describes the field it is about. */
  readonly id: string;
}

/** A quiet line under a text: how long it is beside what fits, and what reads like it. Nothing of it is announced while somebody types. */
export function Wording({ studio, pointer, words, id }: WordingProps) {
  const { t } = useText();
  const level = readingLevel([words], useStoryLocale(studio));
  const most = longestAt(pointer);
  const characters = Array.from(words).length;
  const over = most === null ? 0 : characters - most;
  const length = over > 0 ? t('wording.over', { over }) : t('wording.length', { characters, most: most ?? 0 });
  const said = words.trim() === '' ? [] : [...(most === null ? [] : [length]), ...(level === null ? [] : [t(`wording.${level}`)])];
  return (
    <p id={id} className="hint studio-wording" data-over={over > 0 || undefined}>
      {said.join(' · ')}
    </p>
  );
}

/** How long a beat takes to read, and how it reads. */
export function BeatWording({ studio, pointer }: Pick<WordingProps, 'studio' | 'pointer'>) {
  const { source } = useStudioState(studio);
  return <Summed studio={studio} texts={readIn(source.at(pointer))} of="beat" />;
}

/** How much there is to read in all, and how it reads. */
export function ScenarioWording({ studio }: StudioViewProps) {
  const { source } = useStudioState(studio);
  // The whole of a long story is counted once whoever types has stopped.
  const later = useDeferredValue(source);
  return <AllSummed studio={studio} source={later} />;
}

const AllSummed = memo(function AllSummed({ studio, source }: StudioViewProps & { readonly source: Source }) {
  return <Summed studio={studio} texts={readInAll(source.root)} of="all" />;
});

function Summed({ studio, texts, of }: StudioViewProps & { readonly texts: readonly string[]; readonly of: 'beat' | 'all' }) {
  const { t } = useText();
  const level = readingLevel(texts, useStoryLocale(studio));
  const words = wordsIn(texts);
  if (words === 0) return null;
  const length = t(`wording.${of}`, { words, seconds: secondsFor(texts) });
  return <p className="hint studio-wording">{[length, ...(level === null ? [] : [t(`wording.${level}`)])].join(' · ')}</p>;
}
