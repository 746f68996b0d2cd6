import { isLookCode } from '#core/looks/look-code.ts';
import type { Feeling } from '#core/scenario/format.ts';
import type { OwnArt } from '../data/own-art.ts';
import { ART_URL, OWN_URL } from './art.ts';

/** A look that stands for everybody of whom there is no picture. */
export const SOMEONE = 'peep-someone';

/** How the organisation's ids begin, and none of those that come along. */
const OURS = /^our(?:-|$)/;

/**
 * Where the picture of a face lies.
 *
 * @param look a look's id, of the organisation's own too; or the code of parts that nobody has kept yet
 */
export function faceUrl(look: string, feels: Feeling, { looks }: Pick<OwnArt, 'looks'>): string {
  const code = looks.get(look)?.code ?? look;
  if (isLookCode(code)) return `${OWN_URL}/looks/${code}/${feels}.svg`;
  // One that is not known yet, or no more, is nowhere to be found.
  return `${ART_URL}/looks/${encodeURIComponent(OURS.test(look) ? SOMEONE : look)}/${feels}.svg`;
}
