import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { EntryRefusal } from '#core/contract/staff.ts';
import { ChoosePinDialog } from './choose-pin-dialog.tsx';
import { EnterPinDialog } from './enter-pin-dialog.tsx';
import { SupervisorDialog } from './supervisor-dialog.tsx';

/** What an attempt that counts can ask for beyond a name. */
export type AssuranceNeeded = Extract<EntryRefusal, 'no-pin' | 'pin-needed' | 'supervisor-needed'>;

/** Asks whoever sits here for it; answers whether it was given. */
type Assure = (needed: AssuranceNeeded) => Promise<boolean>;

const AssuranceContext = createContext<Assure | null>(null);

interface Asking {
  readonly needed: AssuranceNeeded;
  readonly answer: (given: boolean) => void;
}

/** Puts the questions of `useAssurance` on the screen, over whatever is there. */
export function AssuranceProvider({ children }: { readonly children: ReactNode }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const assure = useCallback<Assure>(
    (needed) =>
      new Promise((resolve) => {
        setAsking({
          needed,
          answer: (given) => {
            setAsking(null);
            resolve(given);
          },
        });
      }),
    [],
  );
  const done = useMemo(
    () => ({ onGiven: () => asking?.answer(true), onClose: () => asking?.answer(false) }),
    [asking],
  );
  return (
    <AssuranceContext value={assure}>
      {children}
      {asking?.needed === 'no-pin' && <ChoosePinDialog {...done} />}
      {asking?.needed === 'pin-needed' && <EnterPinDialog {...done} />}
      {asking?.needed === 'supervisor-needed' && <SupervisorDialog {...done} />}
    </AssuranceContext>
  );
}

export function useAssurance(): Assure {
  const assure = useContext(AssuranceContext);
  if (assure === null) throw new Error('useAssurance was called outside AssuranceProvider.');
  return assure;
}
