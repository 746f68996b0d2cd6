import { feelingFromMood } from '#core/dialogue/feeling.ts';
import { type Text, useText } from '../messages/text.tsx';

interface MoodChangeProps {
  /** 0 to 100. */
  readonly from: number;
  readonly to: number;
}

/** What a choice did to the mood, in words and numbers. */
export function MoodChange({ from, to }: MoodChangeProps) {
  const { t } = useText();
  return (
    <span className="mood-change" data-direction={directionOf(from, to)}>
      {moodWords(t, from, to)}
    </span>
  );
}

/** The same as a sentence. */
export function moodWords(t: Text['t'], from: number, to: number): string {
  return t(`report.mood-${directionOf(from, to)}`, {
    change: Math.abs(to - from),
    from,
    to,
    before: t(`feeling.${feelingFromMood(from)}`),
    after: t(`feeling.${feelingFromMood(to)}`),
  });
}

function directionOf(from: number, to: number): 'same' | 'up' | 'down' {
  if (from === to) return 'same';
  return to > from ? 'up' : 'down';
}
