import type { JsonValue } from '../../scenario/json/json-value.ts';
import type { Thing } from '../thing.ts';

interface Place {
  /** RFC 6901 pointer into the newer text; of what was removed, into the older one. */
  readonly pointer: string;
  /** What it happened to. */
  readonly thing: Thing;
  /** The beat that the line or choice is in; null of all else. */
  readonly beat: Thing | null;
}

/** One thing that differs between two texts of a scenario, as its author would name it. */
export type ScenarioChange = Place &
  (
    | { readonly what: 'added' | 'removed' }
    /** A beat's choices or lines stand in another order. */
    | { readonly what: 'reordered'; readonly field: 'choices' | 'lines' }
    | {
        readonly what: 'changed';
        /** The key within the thing, of what is in an object of its own with that before it: `grade`, `timer.seconds`, `bar.dazzles`. */
        readonly field: string;
        /** Undefined: it does not stand there. */
        readonly before: JsonValue | undefined;
        readonly after: JsonValue | undefined;
      }
  );
