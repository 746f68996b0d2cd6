import type { ReactNode } from 'react';
import { useText } from '../../messages/text.tsx';

/** How a check stands: nothing to look at, something to look at, what keeps it from going live, or not known yet. */
export type CheckState = 'fine' | 'look' | 'stop' | 'waiting';

const SIGNS: Readonly<Record<CheckState, string>> = { fine: '✓', look: '!', stop: '✕', waiting: '…' };

interface CheckRowProps {
  readonly state: CheckState;
  readonly title: string;
  readonly children?: ReactNode;
}

/** One thing to look at before a scenario goes live. */
export function CheckRow({ state, title, children }: CheckRowProps) {
  const { t } = useText();
  return (
    <li className="studio-check" data-state={state}>
      <span className="studio-check-sign" aria-hidden="true">
        {SIGNS[state]}
      </span>
      <div>
        <p className="studio-check-title">
          <span className="sr-only">{t(`studio.check-${state}`)}</span> {title}
        </p>
        {children}
      </div>
    </li>
  );
}
