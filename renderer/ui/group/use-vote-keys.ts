import { useEffectEvent, useLayoutEffect } from 'react';

interface VoteKeys {
  /** False while nothing is counted. */
  readonly active: boolean;
  /** Whether numbers are keys: the same setting as in play. */
  readonly letterKeys: boolean;
  /** A number key, 1 to 8. */
  readonly onNumber: (number: number) => void;
  readonly onTakeBack: () => void;
}

/** While hands are counted, a number counts one and Backspace takes the last one back. */
export function useVoteKeys({ active, letterKeys, onNumber, onTakeBack }: VoteKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!active || event.ctrlKey || event.altKey || event.metaKey) return;
    if (letterKeys && /^[1-8]$/.test(event.key)) {
      if (!event.repeat) onNumber(Number(event.key));
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      onTakeBack();
    }
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
