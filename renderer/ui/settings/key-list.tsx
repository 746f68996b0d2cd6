import { useState } from 'react';
import { keysInUse, PLAY_ACTIONS, type PlayAction, withKey } from '#core/contract/play-keys.ts';
import { useKeyName } from '../common/key-hint.tsx';
import { type MessageId, useText } from '../messages/text.tsx';
import { KeyRow } from './key-row.tsx';
import type { SectionProps } from './section-props.ts';

/** Keys that stay as they are. */
const FIXED = [
  { id: 'numbers', keys: 'key.numbers' },
  { id: 'arrows', keys: 'key.arrows' },
  { id: 'enter', keys: 'key.enter' },
] as const satisfies readonly { id: string; keys: MessageId }[];

/** What came of the last try to change a key. */
interface Told {
  readonly action: PlayAction;
  readonly text: string;
}

/** Every action of the play with its key, and a way to give it another. */
export function KeyList({ settings, onChange }: SectionProps) {
  const { t } = useText();
  const name = useKeyName();
  const [asking, setAsking] = useState<PlayAction | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const keys = keysInUse(settings.keys);
  const changed = Object.keys(settings.keys).length > 0;

  const ask = (action: PlayAction): void => {
    setAsking(asking === action ? null : action);
    setTold(null);
  };
  const press = (action: PlayAction, key: string): void => {
    const change = withKey(settings.keys, action, key);
    const values = { key: name(key) };
    if (change.ok) {
      onChange({ keys: change.changed });
      setAsking(null);
      setTold({ action, text: t('keys.changed', values) });
    } else if (change.reason === 'conflict') {
      setTold({ action, text: t('keys.conflict', { ...values, other: t(`key-action.${change.action}`) }) });
    } else setTold({ action, text: t('keys.not-free', values) });
  };

  return (
    <div className="key-list">
      <label className="option">
        <input
          type="checkbox"
          checked={settings.letterKeys}
          onChange={(event) => onChange({ letterKeys: event.target.checked })}
        />
        <span>
          {t('keys.letters')}
          <span className="hint">{t('keys.letters-hint')}</span>
        </span>
      </label>
      <ul className="key-rows">
        {PLAY_ACTIONS.map((action) => (
          <KeyRow
            key={action}
            name={t(`key-action.${action}`)}
            pressed={keys[action]}
            asking={asking === action}
            told={told?.action === action ? told.text : ''}
            onAsk={() => ask(action)}
            onPress={(key) => press(action, key)}
            onLeave={() => setAsking(null)}
          />
        ))}
        {FIXED.map(({ id, keys: pressed }) => (
          <li key={id} className="key-row">
            <span className="key-name">{t(`key-fixed.${id}`)}</span>
            <kbd className="key">{t(pressed)}</kbd>
          </li>
        ))}
      </ul>
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={!changed}
          onClick={() => {
            setTold(null);
            if (changed) onChange({ keys: {} });
          }}
        >
          {t('keys.usual')}
        </button>
      </div>
      <p className="hint">{t('keys.pad')}</p>
    </div>
  );
}
