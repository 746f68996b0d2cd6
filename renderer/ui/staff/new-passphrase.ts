import type { Text } from '../messages/text.tsx';

/** What is wrong with a passphrase that was typed twice: with the first, and with the second; null: nothing. */
export interface PassphraseFaults {
  readonly first: string | null;
  readonly second: string | null;
}

/** Checks a passphrase before it is sent; main checks it again. `least` is in code points. */
export function passphraseFaults(t: Text['t'], first: string, second: string, least: number): PassphraseFaults {
  const tooShort = Array.from(first.normalize('NFKC')).length < least;
  return {
    first: tooShort ? t('staff.too-short', { least }) : null,
    second: !tooShort && first !== second ? t('staff.differs') : null,
  };
}
