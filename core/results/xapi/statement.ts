import type { JsonValue } from '../../scenario/json/json-value.ts';
import type { LanguageMap, Verb } from './vocabulary.ts';

/** An activity that a statement is about, or that is about it. */
export interface StatementActivity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition?: {
    readonly type: string;
    readonly name?: LanguageMap;
    readonly interactionType?: 'choice';
  };
}

/** Extensions, by their IRIs. */
export type Extensions = Readonly<Record<string, JsonValue>>;

/** What came of it. */
export interface StatementResult {
  readonly score?: { readonly scaled: number; readonly raw: number; readonly min: number; readonly max: number };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601. */
  readonly duration?: string;
  readonly extensions?: Extensions;
}

/** Who did it: an account of one installation. */
interface StatementActor {
  readonly objectType: 'Agent';
  readonly account: { readonly homePage: string; readonly name: string };
}

/**
 * A statement of the Experience API 1.0.3, as it is sent: `stored`, `authority` and `version` are for the
 * learning record store to set.
 */
export interface Statement {
  /** UUID. */
  readonly id: string;
  readonly actor: StatementActor;
  readonly verb: Verb;
  readonly object: StatementActivity;
  readonly result?: StatementResult;
  readonly context: {
    /** UUID: the attempt. */
    readonly registration: string;
    readonly contextActivities?: { readonly parent: readonly [StatementActivity] };
    /** The scenario's version. */
    readonly revision: string;
    readonly platform: string;
    /** BCP 47. */
    readonly language: string;
    readonly extensions: Extensions;
  };
  /** ISO 8601 in UTC. */
  readonly timestamp: string;
}

/** A statement that takes another one back (part 2, section 2.3.2). */
export interface VoidingStatement {
  /** UUID. */
  readonly id: string;
  /** The installation itself. */
  readonly actor: StatementActor;
  readonly verb: Verb;
  readonly object: { readonly objectType: 'StatementRef'; readonly id: string };
  /** ISO 8601 in UTC: when the attempt was set aside. */
  readonly timestamp: string;
}

/** Whatever an export sends to a learning record store. */
export type AnyStatement = Statement | VoidingStatement;
