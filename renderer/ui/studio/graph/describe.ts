import type { Outline, OutlineBeat } from '#core/studio/outline.ts';
import { readableId } from '../../common/readable-id.ts';
import type { Text } from '../../messages/text.tsx';
import { figureWords } from '../figures/figure-words.ts';
import { figureOf, type FiguresState } from '../figures/figures.ts';
import { placeOf } from './beat-node.ts';

/** What is chosen on the graph, in a sentence or two for ears; "" where nothing is. */
export function describeChosen(t: Text['t'], { beats }: Outline, pointer: string, marked: number, figures: FiguresState): string {
  const place = placeOf(pointer);
  const beat = beats.find(({ id }) => id === place?.beat);
  if (place === null || beat === undefined) return '';
  const picked = marked > 1 ? ` ${t('studio.graph-marked', { count: marked })}` : '';
  const choice = place.choice === null ? undefined : beat.choices[place.choice];
  if (choice === undefined) return describeBeat(t, beat) + picked;
  const { words, id, grade, edges, index } = choice;
  const told = {
    words: words.trim() === '' ? readableId(id ?? '') : words,
    grade: t(grade === null ? 'studio.graph-ungraded' : `choice-grade.${grade}`),
    place: index + 1,
    of: beat.choices.length,
  };
  const figure = figureOf(figures, beat, choice);
  const chosen = figure === null ? '' : ` ${figureWords(t, figure)}.`;
  return `${t('studio.graph-choice-is', told)} ${leads(t, edges)}${chosen}${picked}`;
}

function describeBeat(t: Text['t'], { id, words, kind, choices, edges }: OutlineBeat): string {
  const is = t('studio.graph-beat-is', { name: readableId(id), words: words.trim() === '' ? t('studio.graph-no-words') : words });
  if (kind === 'ending') return `${is} ${t('studio.graph-is-ending')}`;
  return kind === 'choices' ? `${is} ${t('studio.graph-has-choices', { count: choices.length })}` : `${is} ${leads(t, edges)}`;
}

function leads(t: Text['t'], ways: OutlineBeat['edges']): string {
  const names = [...new Set(ways.map(({ to }) => readableId(to)))];
  return names.length === 0 ? t('studio.graph-nowhere-said') : t('studio.graph-leads-said', { names: names.join('; ') });
}
