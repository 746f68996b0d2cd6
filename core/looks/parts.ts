import { object, optional, required, type ValueOf } from '../scenario/shape/object.ts';
import { oneOf, textThat } from '../scenario/shape/scalars.ts';
import type { Shape } from '../scenario/shape/shape.ts';
import { ACCESSORIES, FACIAL_HAIR, HEADS, OUTFITS } from './part-names.ts';

const COLOUR_PATTERN = '^#[0-9a-f]{6}$';

const COLOUR = new RegExp(COLOUR_PATTERN);

/** Whether a text is a colour as the parts of a look have it: `#rrggbb`, lower case. */
export function isColour(text: string): boolean {
  return COLOUR.test(text);
}

const colour = textThat(isColour, 'a colour such as "#c98d61", in small letters', COLOUR_PATTERN);

const fields = {
  head: required('The head with its hair or headwear.', oneOf(HEADS)),
  facialHair: optional('A beard or moustache; left out: none.', oneOf(FACIAL_HAIR)),
  accessories: optional('Glasses or an eyepatch; left out: none.', oneOf(ACCESSORIES)),
  outfit: optional('What is worn over the plain top; left out: nothing.', oneOf(OUTFITS)),
  skin: required('The colour of the skin.', colour),
  hair: required('The colour of the hair and the beard; of a headscarf (hijab), under which a beard is dark brown.', colour),
  clothes: required('The colour of the clothes.', colour),
};

/** What a person's look is put together from. The eight faces are the same for everybody. */
export type LookParts = ValueOf<typeof fields>;

/** The parts of a look in a file, read as strictly as a scenario. */
export const lookParts: Shape<LookParts> = object({ noun: 'The parts of a look', fields });

/** Stands between the parts of a code; no name of a part has it. */
const BETWEEN = '_';

/** The parts in a few characters that an address may have as they are. Every look has one code, and every code one look. */
export function codeOf({ head, facialHair, accessories, outfit, skin, hair, clothes }: LookParts): string {
  const colours = [skin, hair, clothes].map((part) => part.slice(1));
  return [head, facialHair ?? '', accessories ?? '', outfit ?? '', ...colours].join(BETWEEN);
}

/** The parts that a code stands for; null: none, or it is not the code that they have. */
export function partsOf(code: string): LookParts | null {
  const [head, facialHair, accessories, outfit, ...colours] = code.split(BETWEEN);
  const [skin, hair, clothes] = colours.map((part) => `#${part}`);
  const known = named(HEADS, head);
  if (known === undefined || skin === undefined || hair === undefined || clothes === undefined) return null;
  if (![skin, hair, clothes].every(isColour)) return null;
  const [beard, glasses, worn] = [named(FACIAL_HAIR, facialHair), named(ACCESSORIES, accessories), named(OUTFITS, outfit)];
  const parts: LookParts = {
    head: known,
    ...(beard === undefined ? {} : { facialHair: beard }),
    ...(glasses === undefined ? {} : { accessories: glasses }),
    ...(worn === undefined ? {} : { outfit: worn }),
    skin,
    hair,
    clothes,
  };
  return codeOf(parts) === code ? parts : null;
}

function named<Name extends string>(names: readonly Name[], wanted: string | undefined): Name | undefined {
  return names.find((name) => name === wanted);
}
