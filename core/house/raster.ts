/** A picture made of pixels, without anything but what it takes to draw it. */
export interface RasterPicture {
  readonly kind: 'png' | 'jpeg' | 'webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
