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

export type Look = (typeof LOOKS)[number];

export function lookOf(name: string): Look {
  return LOOKS.find((look) => look === name) ?? 'peep-someone';
}
