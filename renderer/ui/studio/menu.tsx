import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';

/** Something a menu offers. */
export interface MenuItem {
  readonly label: string;
  /** A key that does the same, as it is written on keys. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps {
  /** What the button says. */
  readonly label: string;
  /** What the button shows, where that is not its name. */
  readonly sign?: string;
  readonly items: readonly MenuItem[];
  readonly className?: string;
  /** Left out of the order of Tab, where a key of its surroundings opens it. */
  readonly tabIndex?: number;
}

/** A button with a menu: arrows go through it, Escape closes it, and letters lead to what begins with them. */
export function Menu({ label, sign, items, className = 'button button-quiet', tabIndex }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const menu = list.current;
    const from = button.current?.getBoundingClientRect();
    if (!open || menu === null || from === undefined) return;
    menu.showPopover();
    const { width, height } = menu.getBoundingClientRect();
    const fits = from.bottom + height <= window.innerHeight;
    menu.style.top = `${Math.max(0, fits ? from.bottom : from.top - height)}px`;
    menu.style.left = `${Math.max(0, Math.min(from.left, window.innerWidth - width))}px`;
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      close();
      return;
    }
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = all.findIndex((item) => item === document.activeElement);
    const next = nextOf(event.key, at, all);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={sign === undefined ? undefined : label}
        title={sign === undefined ? undefined : label}
        tabIndex={tabIndex}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(true);
        }}
      >
        {sign === undefined ? label : <span aria-hidden="true">{sign}</span>}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={label}
          popover="auto"
          className="studio-menu"
          onKeyDown={move}
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false);
          }}
        >
          {items.map(({ label: words, keys, disabled = false, onChoose }) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={disabled}
              aria-keyshortcuts={keys}
              onClick={(event) => {
                event.stopPropagation();
                if (disabled) return;
                close();
                onChoose();
              }}
            >
              <span>{words}</span>
              {keys !== undefined && <kbd aria-hidden="true">{keys}</kbd>}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function nextOf(key: string, at: number, all: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return all[(at + 1) % all.length];
    case 'ArrowUp':
      return all[(at - 1 + all.length) % all.length];
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const begins = (item: HTMLElement): boolean => item.textContent.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
      return [...all.slice(at + 1), ...all.slice(0, at + 1)].find(begins);
    }
  }
}
