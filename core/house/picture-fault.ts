/** Why a file is not taken as a picture; what is to be done about each, whoever shows it says in words. */
export const PICTURE_FAULTS = [
  /** Neither PNG, JPEG, WebP nor SVG, whatever its name says. */
  'no-picture',
  /** It breaks off. */
  'cut-off',
  /** Something else follows the picture in the same file. */
  'more-behind',
  /** What it says of itself does not hold together. */
  'damaged',
  /** It moves; the stage shows still pictures. */
  'moving',
  /** A rare kind of its format, such as a lossless JPEG. */
  'rare-kind',
  'too-many-bytes',
  'too-many-pixels',
  'too-few-pixels',
  /** A background of another form than a screen's. */
  'not-wide',
  /** An SVG with a script, or with anything that acts by itself. */
  'has-script',
  /** An SVG that fetches something from elsewhere, or holds another document. */
  'fetches',
  /** An SVG that defines entities, by which a small file grows without end. */
  'has-entities',
  /** An SVG of more parts, or parts within parts, than a drawing has. */
  'too-involved',
] as const;

export type PictureFault = (typeof PICTURE_FAULTS)[number];

/** Thrown where a picture is refused. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(`The picture is refused: ${fault}.`);
    this.fault = fault;
  }
}
