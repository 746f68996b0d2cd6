const READING = 'to-read-';

/** Languages there is one in. */
const LANGUAGES = ['en', 'es'];

/** Id of the bundled preset with few columns in the words of a language, for people to read. English where there is none. */
export function readingPreset(language: string): string {
  return `${READING}${LANGUAGES.includes(language) ? language : 'en'}`;
}

/** Whether an id is that of a preset for people to read, in whichever language. */
export function isReadingPreset(id: string): boolean {
  return LANGUAGES.some((language) => id === readingPreset(language));
}
