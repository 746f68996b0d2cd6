import { isLetterKey, type PlayAction } from '#core/contract/play-keys.ts';
import { type MessageId, useText } from '../messages/text.tsx';
import { useSettings } from '../settings/settings-context.tsx';
import { useKeys } from './use-keys.ts';

const NAMES: Readonly<Partial<Record<string, MessageId>>> = {
  Space: 'key.space',
  Escape: 'key.escape',
  Enter: 'key.enter',
  Backspace: 'key.backspace',
  Delete: 'key.delete',
  Home: 'key.home',
  End: 'key.end',
  PageUp: 'key.page-up',
  PageDown: 'key.page-down',
  ArrowLeft: 'key.left',
  ArrowRight: 'key.right',
};

/** What stands on a key. */
export function useKeyName(): (key: string) => string {
  const { t } = useText();
  return (key) => {
    const name = NAMES[key];
    return name === undefined ? key.toUpperCase() : t(name);
  };
}

/** The key that an action answers to at the moment; null: none. */
function useActiveKey(action: PlayAction): string | null {
  const { letterKeys } = useSettings().settings;
  const key = useKeys()[action];
  return key !== null && isLetterKey(key) && !letterKeys ? null : key;
}

/** An action's key as `aria-keyshortcuts` writes it; undefined where it has none. */
export function useShortcut(action: PlayAction): string | undefined {
  const key = useActiveKey(action);
  return key === null ? undefined : key.length === 1 ? key.toUpperCase() : key;
}

/** An action's key beside its name, for the eye only: others hear it as the control's shortcut. */
export function KeyHint({ action }: { readonly action: PlayAction }) {
  const key = useActiveKey(action);
  const name = useKeyName();
  if (key === null) return null;
  return (
    <kbd className="key key-hint" aria-hidden="true">
      <span>{name(key)}</span>
    </kbd>
  );
}
