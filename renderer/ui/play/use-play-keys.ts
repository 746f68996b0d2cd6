import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';
import { actionOfKey, isLetterKey, keyNamed, type PlayAction, type PlayKeys } from '#core/contract/play-keys.ts';
import { isOnControl, moveBetweenChoices } from './focus-moves.ts';

interface PlayKeysOptions {
  /** False while a dialog has the keys. */
  readonly active: boolean;
  /** Only the stage is there: any key brings the rest back. */
  readonly bare: boolean;
  readonly keys: PlayKeys;
  /** Whether letters, numbers and signs act. */
  readonly letterKeys: boolean;
  readonly onReveal: () => void;
  readonly onAction: (action: PlayAction) => void;
  /** A number key, 1 to 8. */
  readonly onNumber: (number: number) => void;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** The keys of the play: numbers choose, arrows move between choices, Enter goes on, the rest is as it is set. */
export function usePlayKeys(root: RefObject<HTMLElement | null>, options: PlayKeysOptions): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!options.active || event.ctrlKey || event.altKey || event.metaKey || MODIFIERS.has(event.key)) return;
    if (options.bare) return take(event, options.onReveal);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (moveBetweenChoices(root.current, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
      return;
    }
    // A key that is held down says nothing new.
    if (event.repeat) return swallow(event);
    const key = keyNamed(event.key);
    if (isLetterKey(key) && !options.letterKeys) return;
    if (/^[1-8]$/.test(key)) return options.onNumber(Number(key));
    const action = key === 'Enter' ? 'next' : actionOfKey(options.keys, key);
    if (action === null || (action === 'next' && pressesControl(event))) return;
    // Else the same key press would also close the dialog that it opens.
    take(event, () => options.onAction(action));
  });
  // Before the first frame: what can be seen can be played, however long drawing the stage takes.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}

function swallow(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.preventDefault();
}

/** Enter and the space bar press the control that has the focus, as everywhere. */
function pressesControl(event: KeyboardEvent): boolean {
  return (event.key === 'Enter' || event.key === ' ') && isOnControl(event.target);
}
