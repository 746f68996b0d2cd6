import { SKIN } from './palettes.ts';

/** How light a colour is, from 0 to 1, as WCAG counts it. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const DARKEST = Math.min(...SKIN.map(({ colour }) => lightness(colour)));

/** Whether the ink of a face could not be read on a skin: it is darker than any that has a name. */
export function isTooDark(skin: string): boolean {
  return lightness(skin) < DARKEST;
}
