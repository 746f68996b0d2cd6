import type { Signature } from '../store/studio-store.ts';

/** Whoever writes: an account, by its id and its name. */
export interface Author {
  readonly staff: string | null;
  readonly staffName: string | null;
}

/** What is kept of who did something at that moment. */
export function signed({ staff, staffName }: Author, now: Date): Signature {
  return { at: now.toISOString(), staff, by: staffName };
}
