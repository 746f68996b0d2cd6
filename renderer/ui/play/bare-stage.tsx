import { useEffect, useLayoutEffect, useRef } from 'react';
import { useText } from '../messages/text.tsx';

/** The stage alone: a press anywhere brings everything back, to where the focus was. */
export function BareStage({ onReveal }: { readonly onReveal: () => void }) {
  const { t } = useText();
  const reveal = useRef<HTMLButtonElement>(null);
  const before = useRef<Element>(null);
  // Before the browser notices that what had the focus is out of reach.
  useLayoutEffect(() => {
    before.current = document.activeElement;
    reveal.current?.focus();
  }, []);
  // After everything is within reach again.
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement) before.current.focus();
    },
    [],
  );
  return (
    <button ref={reveal} type="button" className="bare-stage" onClick={onReveal}>
      <span className="bare-hint">{t('hide.reveal')}</span>
    </button>
  );
}
