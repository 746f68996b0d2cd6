/** A passage as Twine stores it, in Twee or in HTML. */
export interface RawTwinePassage {
  readonly name: string;
  readonly tags: readonly string[];
  /** "x,y" on the editor's map; null where it is not said. */
  readonly position: string | null;
  readonly text: string;
  /** 1-based, of the text's first line in the file. */
  readonly line: number;
}

/** A story as Twine stores it. */
export interface RawTwineStory {
  /** Null where it is not said. */
  readonly title: string | null;
  /** The story format's name. */
  readonly format: string | null;
  readonly formatVersion: string | null;
  readonly ifid: string | null;
  /** The name of the passage it begins with, where that is said. */
  readonly start: string | null;
  readonly passages: readonly RawTwinePassage[];
}
