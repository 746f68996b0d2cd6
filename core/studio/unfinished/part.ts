/** What of a scenario is not finished where something stands in for it. */
export type Part =
  /** A text that nobody says: a title, a name, a reason. Nothing that is checked goes by it. */
  | 'texts'
  /** What is said, told or chosen, or the language of it. */
  | 'words'
  /** A setting, a look or a prop. */
  | 'pictures'
  /** How an ending feels. */
  | 'tone'
  | 'grades'
  /** Where a choice, a beat, a walk-out or the story itself leads. */
  | 'ways'
  /** A beat that has nothing after its lines, or cannot be read: here a run ends. */
  | 'beats'
  | 'variants'
  /** A number or a walk-out on which every run depends. */
  | 'effects';

/** A place where something stands in for what is not finished, in the text that is played and proved. */
export interface StandIn {
  /** RFC 6901. */
  readonly pointer: string;
  readonly part: Part;
}
