import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';

/** The menu that holds the tools where there is no room for all of them beside each other. */
export interface ToolMenu {
  readonly open: boolean;
  /** Holds the menu and its button. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly more: RefObject<HTMLButtonElement | null>;
  readonly toggle: () => void;
  readonly close: () => void;
  readonly onEscape: (event: KeyboardEvent) => void;
}

/** Opens and shuts it: a press elsewhere, Escape, and a tool that is used shut it. */
export function useToolMenu(): ToolMenu {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const shutFrom = useEffectEvent(({ target }: Event) => {
    if (target instanceof Node && place.current?.contains(target) === false) setOpen(false);
  });
  useEffect(() => {
    if (!open) return;
    const listener = (event: Event): void => shutFrom(event);
    document.addEventListener('pointerdown', listener);
    document.addEventListener('focusin', listener);
    return () => {
      document.removeEventListener('pointerdown', listener);
      document.removeEventListener('focusin', listener);
    };
  }, [open]);
  const close = (): void => {
    if (!open) return;
    // What had the focus goes out of sight with the menu.
    more.current?.focus();
    setOpen(false);
  };
  return {
    open,
    place,
    more,
    toggle: () => setOpen(!open),
    close,
    onEscape: (event) => {
      if (!open || event.key !== 'Escape') return;
      // Else the same key press would pause.
      event.stopPropagation();
      close();
    },
  };
}
