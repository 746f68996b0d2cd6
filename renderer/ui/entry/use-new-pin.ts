import { useState } from 'react';
import { toCallFailure } from '../transport/failure.ts';

/** What the two fields of a new PIN are given. */
export interface NewPinInput {
  /** The fewest digits. */
  readonly least: number;
  readonly first: string;
  readonly second: string;
  /** Main will not have it. */
  readonly refused: boolean;
  /** The two are not the same. */
  readonly differs: boolean;
  readonly onFirst: (value: string) => void;
  readonly onSecond: (value: string) => void;
}

/** A new PIN on its way, typed twice. @param error what main said of the last one */
export function useNewPin(least: number, error: Error | null) {
  const [first, onFirst] = useState('');
  const [second, onSecond] = useState('');
  const [differs, setDiffers] = useState(false);
  const refused = error !== null && toCallFailure(error).code === 'bad-input';
  const fields: NewPinInput = { least, first, second, refused, differs, onFirst, onSecond };
  return {
    fields,
    pin: first,
    /** What went wrong, unless the fields say it. */
    failure: refused ? null : error,
    /** Whether it can be sent; says what is wrong where it cannot. */
    check: (): boolean => {
      setDiffers(first !== second);
      return first === second && first.trim() !== '';
    },
  };
}
