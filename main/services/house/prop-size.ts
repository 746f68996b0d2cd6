import type { PROP_SIZES } from '#core/contract/house.ts';

/** How high a thing of each size may stand, in the units of a setting's drawing: a cup, a parcel, a suitcase. */
const HEIGHTS: Readonly<Record<(typeof PROP_SIZES)[number], number>> = { small: 110, medium: 160, large: 210 };

/** How much wider than high a thing may be before its width decides. */
const WIDEST = 1.4;

/** How wide and high a thing stands, by its picture's form and the size that was chosen. */
export function propSizeOf(
  picture: { readonly width: number; readonly height: number },
  size: (typeof PROP_SIZES)[number],
): { readonly width: number; readonly height: number } {
  const most = HEIGHTS[size];
  const scale = Math.min(most / picture.height, (most * WIDEST) / picture.width);
  const fitted = (side: number): number => Math.max(1, Math.round(side * scale));
  return { width: fitted(picture.width), height: fitted(picture.height) };
}
