import { type KeyboardEvent, useRef } from 'react';
import './tabs.css';

interface TabsProps<Name extends string> {
  /** What the tabs choose between. */
  readonly label: string;
  /** Ids of tabs and panels begin with it. */
  readonly id: string;
  readonly tabs: readonly { readonly name: Name; readonly title: string }[];
  /** Null: what they choose between is closed, and opens by the one that is pressed. */
  readonly chosen: Name | null;
  /** Stand one below the other, and are read from top to bottom. */
  readonly upright?: boolean;
  readonly onChoose: (name: Name) => void;
}

/** Tabs, one of them chosen: arrows go from one to the next. */
export function Tabs<Name extends string>({ label, id, tabs, chosen, upright = false, onChoose }: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const focused = document.activeElement?.getAttribute('data-tab');
    const at = tabs.findIndex(({ name }) => name === (chosen ?? focused));
    const next = tabs[Number.isFinite(step) ? (at + step + tabs.length) % tabs.length : step > 0 ? tabs.length - 1 : 0];
    if (next === undefined) return;
    if (chosen !== null) onChoose(next.name);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  const entry = chosen ?? tabs[0]?.name;
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      className={upright ? 'studio-tabs studio-tabs-upright' : 'studio-tabs'}
      onKeyDown={move}
    >
      {tabs.map(({ name, title }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-tab-${name}`}
          data-tab={name}
          data-entry={name === entry ? '' : undefined}
          aria-controls={name === chosen ? `${id}-panel` : undefined}
          aria-selected={name === chosen}
          tabIndex={name === entry ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
