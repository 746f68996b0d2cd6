import type { RefObject } from 'react';
import { moveBetweenChoices, moveWithin, pressFocused } from './focus-moves.ts';
import type { PadAction } from './pad.ts';
import type { Comforts } from './use-comforts.ts';
import { usePad } from './use-pad.ts';

/** A game controller in a play: every press does what a key or the focused control does. */
export function usePadPlay(
  root: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  { aside, act, backToNow }: Comforts,
): void {
  usePad((action) => {
    const dialog = root.current?.querySelector<HTMLDialogElement>('dialog[open]') ?? null;
    if (dialog !== null) return pressInDialog(dialog, action);
    if (aside.kind === 'bare') return backToNow();
    switch (action) {
      case 'confirm':
        if (!pressFocused(box.current)) act('next');
        return;
      case 'back':
        return backToNow();
      case 'previous':
      case 'next': {
        const step = action === 'next' ? 1 : -1;
        if (!moveBetweenChoices(root.current, step)) moveWithin(box.current, step);
        return;
      }
      default:
        return act(action);
    }
  });
}

function pressInDialog(dialog: HTMLDialogElement, action: PadAction): void {
  if (action === 'confirm') pressFocused(dialog);
  else if (action === 'previous' || action === 'next') moveWithin(dialog, action === 'next' ? 1 : -1);
  // As Escape does.
  else dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
}
