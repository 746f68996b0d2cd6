import { useEffect, useRef } from 'react';
import { useText } from '../../messages/text.tsx';

/** Something that was done, in words, and how it is undone where it can be. */
export interface Said {
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** Says what was done. Where it can be undone, the way back has the focus: what was pressed before is gone. */
export function SaidLine({ said, busy }: { readonly said: Said | null; readonly busy: boolean }) {
  const { t } = useText();
  const button = useRef<HTMLButtonElement>(null);
  const undo = said?.undo ?? null;
  useEffect(() => {
    if (undo !== null) button.current?.focus();
  }, [undo]);
  return (
    <div className="staff-said" data-empty={said === null}>
      <p role="status">{said?.text}</p>
      {undo !== null && (
        <button
          ref={button}
          type="button"
          className="button"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) undo();
          }}
        >
          {t('roster.undo')}
        </button>
      )}
    </div>
  );
}
