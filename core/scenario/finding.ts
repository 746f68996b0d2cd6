/** How grave a finding is: an error makes a scenario unfit to play, a warning does not. */
export type Severity = 'error' | 'warning';

/** The rules that the parser itself applies; where one stands, behaviour is not looked at. */
export type ParseRule = 'schema' | 'limit' | 'duplicate-id' | 'unknown-reference';

/** A fault in a document: what, where, and what to do about it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string;
  /** RFC 6901 pointer to the value at fault; "" is the whole document. */
  readonly pointer: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** The variant under which alone it shows. */
  readonly variant?: string;
  /** The shortest run that shows it: choice ids, `@timeout` where the timer ran out. */
  readonly playthrough?: readonly string[];
}
