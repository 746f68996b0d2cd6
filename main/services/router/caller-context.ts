import type { Session } from '#core/contract/schemas.ts';

/** What a call's answer knows of its caller, once the router has let it in; null: nobody has signed in. */
export interface CallerContext {
  readonly session: Session | null;
}
