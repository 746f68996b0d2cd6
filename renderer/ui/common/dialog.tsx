import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { openDialogs } from './open-dialogs.ts';

interface DialogProps {
  readonly title: string;
  /** Escape was pressed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the screen: the rest is out of reach until it is closed. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed while it still stands in the page: only then the focus goes back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    openDialogs.set(openDialogs.get() + 1);
    return () => {
      openDialogs.set(openDialogs.get() - 1);
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 key={title} id={titleId} ref={focusNew} tabIndex={-1} className="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}

function focusNew(heading: HTMLElement | null): void {
  heading?.focus();
}
