import type { Text } from '../../messages/text.tsx';
import type { ChoiceFigure } from './figures.ts';

/** The figure of a choice in words. @param brief where there is little room */
export function figureWords(t: Text['t'], { chose, reached, changed }: ChoiceFigure, brief = false): string {
  const words = chose === null || reached === null ? t('studio.figure-hidden') : reached === 0 ? t('studio.figure-none') : t(brief ? 'studio.figure-brief' : 'studio.figure-chose', { chose, reached });
  return changed ? t('studio.figure-changed', { words }) : words;
}
