/** A colour with a name to choose it by: its message ends with `name`. */
export interface NamedColour<Name extends string = string> {
  readonly name: Name;
  /** As the parts of a look have it. */
  readonly colour: string;
}

/** From the lightest to the darkest. The faces are drawn in dark ink: on anything darker they could not be read. */
export const SKIN = [
  { name: 'pale-rosy', colour: '#f8dccb' },
  { name: 'pale-golden', colour: '#f5dab5' },
  { name: 'light-rosy', colour: '#f0c3a2' },
  { name: 'light-golden', colour: '#ecc590' },
  { name: 'medium-rosy', colour: '#dca585' },
  { name: 'medium-golden', colour: '#d6a070' },
  { name: 'tan', colour: '#c68e62' },
  { name: 'olive', colour: '#b08255' },
  { name: 'brown', colour: '#a0694a' },
  { name: 'warm-brown', colour: '#8a5a3e' },
  { name: 'dark', colour: '#73492f' },
  { name: 'deep', colour: '#5c3b2a' },
] as const;

/** As hair grows, and as it is dyed. */
export const HAIR = [
  { name: 'black', colour: '#191412' },
  { name: 'dark-brown', colour: '#4d3229' },
  { name: 'brown', colour: '#6e4a33' },
  { name: 'chestnut', colour: '#8a5233' },
  { name: 'red', colour: '#a3432a' },
  { name: 'ginger', colour: '#cf7836' },
  { name: 'dark-blond', colour: '#b0894f' },
  { name: 'blond', colour: '#d9a84e' },
  { name: 'light-blond', colour: '#ecd59c' },
  { name: 'grey', colour: '#8f8781' },
  { name: 'silver', colour: '#cfc8c0' },
  { name: 'white', colour: '#f2eee8' },
  { name: 'blue', colour: '#2d5f9a' },
  { name: 'green', colour: '#4f8f6a' },
  { name: 'pink', colour: '#dd86a6' },
  { name: 'purple', colour: '#7a5a9a' },
] as const;

/** How many of `HAIR`, from the first, grow by themselves. */
export const NATURAL_HAIR = 12;

/** What a headscarf has to begin with: one of `CLOTHES`. */
export const SCARF = '#33496b';

export const CLOTHES = [
  { name: 'white', colour: '#fffaf0' },
  { name: 'cream', colour: '#f1e4cc' },
  { name: 'mustard', colour: '#dfa64a' },
  { name: 'ochre', colour: '#b9772f' },
  { name: 'coral', colour: '#e0795f' },
  { name: 'red', colour: '#b5443c' },
  { name: 'wine', colour: '#84304a' },
  { name: 'pink', colour: '#dd93a8' },
  { name: 'lilac', colour: '#b39bbb' },
  { name: 'purple', colour: '#6d5a86' },
  { name: 'sky', colour: '#9cbccb' },
  { name: 'blue', colour: '#3f72a8' },
  { name: 'navy', colour: '#33496b' },
  { name: 'teal', colour: '#4f7f86' },
  { name: 'sage', colour: '#94a880' },
  { name: 'green', colour: '#3f6650' },
  { name: 'brown', colour: '#7a5a42' },
  { name: 'grey', colour: '#9a9a95' },
  { name: 'charcoal', colour: '#4b5056' },
  { name: 'black', colour: '#26221f' },
] as const;
