import type { CastMember } from '../format.ts';
import { object, optional, required } from '../shape/object.ts';
import { filledText, text } from '../shape/scalars.ts';
import type { Shape } from '../shape/shape.ts';

/** Someone in the story. */
export const castMember: Shape<CastMember> = object({
  noun: 'A cast member',
  fields: {
    name: required('The name on the screen.', filledText()),
    about: optional('Who they are.', text()),
    look: optional("A look of the assets' manifest.", filledText()),
  },
});
