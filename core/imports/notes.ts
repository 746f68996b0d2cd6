/** What is kept of another program for authors: in the `note` of a beat, or of the whole. */
export interface ImportNote {
  readonly kind: 'from' | 'passage' | 'tags' | 'left-out' | 'score' | 'licence';
  readonly text: string;
}

type Labels = Readonly<Record<ImportNote['kind'], string>>;

const ENGLISH: Labels = { from: 'Imported from', passage: 'Passage', tags: 'Tags', 'left-out': 'Left out', score: 'Points', licence: 'Licence' };
const SPANISH: Labels = { from: 'Importado de', passage: 'Pasaje', tags: 'Etiquetas', 'left-out': 'Quedó fuera', score: 'Puntos', licence: 'Licencia' };

/** Notes as authors read them in the form, a line each. @param locale BCP 47, of whoever imports */
export function noteText(notes: readonly ImportNote[], locale: string): string {
  const labels = locale.toLowerCase().split('-')[0] === 'es' ? SPANISH : ENGLISH;
  return notes.map(({ kind, text }) => `${labels[kind]}: ${text}`).join('\n');
}
