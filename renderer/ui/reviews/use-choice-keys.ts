import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';
import { openDialogs } from '../common/open-dialogs.ts';
import { moveBetweenChoices } from '../play/focus-moves.ts';

interface ChoiceKeys {
  /** Whether numbers are keys: the same setting as in play. */
  readonly letterKeys: boolean;
  /** A number key, 1 to 8. */
  readonly onNumber: (number: number) => void;
}

/** The keys of choices outside the play: numbers choose and arrows move, while no dialog has the keys. */
export function useChoiceKeys(root: RefObject<HTMLElement | null>, { letterKeys, onNumber }: ChoiceKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || openDialogs.get() > 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (moveBetweenChoices(root.current, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    } else if (letterKeys && !event.repeat && /^[1-8]$/.test(event.key)) {
      onNumber(Number(event.key));
    }
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
