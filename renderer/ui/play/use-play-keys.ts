import { type RefObject, useEffect, useEffectEvent } from 'react';

interface PlayKeys {
  /** False while a dialog has the keys. */
  readonly active: boolean;
  readonly onPress: () => void;
  /** A number key, 1 to 8. */
  readonly onNumber: (number: number) => void;
  readonly onPause: () => void;
}

const CONTROLS = 'button, a, input, select, textarea, summary, [role="button"]';

/** The keys of the play: numbers choose, arrows move between choices, Escape pauses, the rest goes on. */
export function usePlayKeys(root: RefObject<HTMLElement | null>, keys: PlayKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!keys.active || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      // Else the same key press would close the dialog that it opens.
      event.preventDefault();
      return keys.onPause();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return moveBy(event, root.current);
    // A key that is held down says nothing new.
    if (event.repeat) return swallow(event);
    if (/^[1-8]$/.test(event.key)) return keys.onNumber(Number(event.key));
    const onControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null;
    if ((event.key === 'Enter' || event.key === ' ') && !onControl) {
      event.preventDefault();
      keys.onPress();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function swallow(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.preventDefault();
}

function moveBy(event: KeyboardEvent, root: HTMLElement | null): void {
  const choices = [...(root?.querySelectorAll<HTMLElement>('.choice, .let-pass') ?? [])];
  if (choices.length === 0) return;
  event.preventDefault();
  const at = choices.findIndex((choice) => choice === document.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const next = at < 0 ? (step === 1 ? 0 : choices.length - 1) : (at + step + choices.length) % choices.length;
  choices[next]?.focus();
}
