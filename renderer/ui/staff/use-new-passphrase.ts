import { useState } from 'react';
import { useText } from '../messages/text.tsx';
import { passphraseFaults, type PassphraseFaults } from './new-passphrase.ts';

const NO_FAULTS: PassphraseFaults = { first: null, second: null };

/** A new passphrase on its way, typed twice. */
export function useNewPassphrase(least: number) {
  const { t } = useText();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [faults, setFaults] = useState(NO_FAULTS);
  return {
    fields: {
      least,
      first,
      second,
      faults,
      // What was wrong is not wrong any more once it is typed anew.
      onFirst: (value: string): void => {
        setFirst(value);
        setFaults(NO_FAULTS);
      },
      onSecond: (value: string): void => {
        setSecond(value);
        setFaults(NO_FAULTS);
      },
    },
    passphrase: first,
    /** Whether it can be sent; says what is wrong where it cannot. */
    check: (): boolean => {
      const found = passphraseFaults(t, first, second, least);
      setFaults(found);
      return found.first === null && found.second === null;
    },
    clear: (): void => {
      setFirst('');
      setSecond('');
      setFaults(NO_FAULTS);
    },
  };
}
