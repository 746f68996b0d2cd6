import { useEffect, useEffectEvent } from 'react';
import { type PadAction, padHeld, padPresses } from './pad.ts';

/** Listens to game controllers, and looks at them frame by frame only while there is one. */
export function usePad(onPress: (action: PadAction) => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    let frame: number | null = null;
    let held = padHeld(new Set(), []);
    const look = (): void => {
      const pads = connectedPads();
      const now = padHeld(held, pads);
      const presses = padPresses(held, now);
      held = now;
      frame = pads.length === 0 ? null : requestAnimationFrame(look);
      for (const action of presses) press(action);
    };
    const begin = (): void => {
      if (frame !== null || connectedPads().length === 0) return;
      // What is held down already was meant for something else.
      held = padHeld(new Set(), connectedPads());
      frame = requestAnimationFrame(look);
    };
    begin();
    window.addEventListener('gamepadconnected', begin);
    return () => {
      window.removeEventListener('gamepadconnected', begin);
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, []);
}

function connectedPads(): Gamepad[] {
  return navigator.getGamepads().flatMap((pad) => (pad?.connected === true ? [pad] : []));
}
