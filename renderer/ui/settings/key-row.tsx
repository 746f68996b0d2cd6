import { type KeyboardEvent, useRef } from 'react';
import { keyNamed } from '#core/contract/play-keys.ts';
import { useKeyName } from '../common/key-hint.tsx';
import { useText } from '../messages/text.tsx';

interface KeyRowProps {
  /** What the key does, in words. */
  readonly name: string;
  /** The key it has; null: none. */
  readonly pressed: string | null;
  /** The next key press is meant for it. */
  readonly asking: boolean;
  /** What came of the last one. */
  readonly told: string;
  readonly onAsk: () => void;
  readonly onPress: (key: string) => void;
  readonly onLeave: () => void;
}

/** Keys that are only held while another is pressed. */
const HELD = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/** One action of the play, its key, and a button that waits for another. */
export function KeyRow({ name, pressed, asking, told, onAsk, onPress, onLeave }: KeyRowProps) {
  const { t } = useText();
  const keyName = useKeyName();
  /** The key that is down was given away: letting go of it presses nothing. */
  const given = useRef(false);
  const onKey = (event: KeyboardEvent): void => {
    // Tab leads on, as everywhere; what is held down was pressed before.
    if (!asking || event.key === 'Tab' || HELD.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    given.current = true;
    if (!event.repeat) onPress(keyNamed(event.key));
  };
  return (
    <li className="key-row">
      <span className="key-name">{name}</span>
      {pressed === null ? <span className="hint">{t('keys.none')}</span> : <kbd className="key">{keyName(pressed)}</kbd>}
      <button
        type="button"
        className="button key-change"
        aria-label={t(asking ? 'keys.press-for' : 'keys.change-for', { action: name })}
        data-asking={asking}
        onClick={onAsk}
        onKeyDown={onKey}
        onKeyUp={(event) => {
          // The space bar presses a button as it is let go.
          if (given.current) event.preventDefault();
          given.current = false;
        }}
        onBlur={() => {
          if (asking) onLeave();
        }}
      >
        {t(asking ? 'keys.press' : 'keys.change')}
      </button>
      <p role="status" className="key-told">
        {told}
      </p>
    </li>
  );
}
