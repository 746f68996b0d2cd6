import { isLookCode } from '#core/looks/look-code.ts';

/** Every look there are pictures of. The last stands in for looks that nobody has drawn. */
export const LOOKS = [
  'peep-dana',
  'peep-june',
  'peep-mara',
  'peep-luis',
  'peep-tomas',
  'peep-olu',
  'peep-kenji',
  'peep-arvinder',
  'peep-ade',
  'peep-george',
  'peep-carlos',
  'peep-amara',
  'peep-yusuf',
  'peep-wei',
  'peep-hanna',
  'peep-ines',
  'peep-sam',
  'peep-ruth',
  'peep-noor',
  'peep-priya',
  'peep-someone',
] as const;

/** The look that is drawn for a name: one that comes along, or one put together from parts, which a view names by its code. */
export function lookOf(name: string): string {
  if (isLookCode(name)) return name;
  return LOOKS.find((look) => look === name) ?? 'peep-someone';
}

/** Where the pictures of a look lie, seen from the built art. */
export function folderOf(look: string): string {
  return isLookCode(look) ? `../own/looks/${look}` : `looks/${look}`;
}
