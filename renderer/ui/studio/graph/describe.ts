import type { Outline, OutlineBeat } from '#core/studio/outline.ts';
import { readableId } from '../../common/readable-id.ts';
import type { Text } from '../../messages/text.tsx';
import { beatName, beatNamed } from '../beat-name.ts';
import { figureWords } from '../figures/figure-words.ts';
import { figureOf, type FiguresState } from '../figures/figures.ts';
import { placeOf } from './beat-node.ts';

/** What is chosen on the graph, in a sentence or two for ears; "" where nothing is. */
export function describeChosen(t: Text['t'], outline: Outline, pointer: string, marked: number, figures: FiguresState): string {
  const { beats } = outline;
  const place = placeOf(pointer);
  const beat = beats.find(({ id }) => id === place?.beat);
  if (place === null || beat === undefined) return '';
  const picked = marked > 1 ? ` ${t('studio.graph-marked', { count: marked })}` : '';
  const choice = place.choice === null ? undefined : beat.choices[place.choice];
  if (choice === undefined) return describeBeat(t, outline, beat) + picked;
  const { words, id, grade, edges, index } = choice;
  const told = {
    words: words.trim() === '' ? readableId(id ?? '') : words,
    grade: t(grade === null ? 'studio.graph-ungraded' : `choice-grade.${grade}`),
    place: index + 1,
    of: beat.choices.length,
  };
  const figure = figureOf(figures, beat, choice);
  const chosen = figure === null ? '' : ` ${figureWords(t, figure)}.`;
  return `${t('studio.graph-choice-is', told)} ${leads(t, outline, edges)}${chosen}${picked}`;
}

function describeBeat(t: Text['t'], outline: Outline, beat: OutlineBeat): string {
  const { kind, choices, edges } = beat;
  const is = t('studio.graph-beat-is', { name: beatName(t, beat) });
  if (kind === 'ending') return `${is} ${t('studio.graph-is-ending')}`;
  return kind === 'choices' ? `${is} ${t('studio.graph-has-choices', { count: choices.length })}` : `${is} ${leads(t, outline, edges)}`;
}

function leads(t: Text['t'], outline: Outline, ways: OutlineBeat['edges']): string {
  const names = [...new Set(ways.map(({ to }) => beatNamed(t, outline, to)))];
  return names.length === 0 ? t('studio.graph-nowhere-said') : t('studio.graph-leads-said', { names: names.join('; ') });
}
