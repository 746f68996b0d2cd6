/** A file that goes with a scenario's file, as its name tells it. */
export interface CompanionName {
  /** The scenario's file, without `.scenario.json`. */
  readonly of: string;
  /** The language of a translation (BCP 47); null: it holds the routes. */
  readonly locale: string | null;
}

/** A language has two or three letters, which no other kind of file ends in. */
const COMPANION = /^(?<of>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.(?<kind>routes|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json$/;

/** What the name of a file says of it; null where it goes with no scenario. */
export function companionName(file: string): CompanionName | null {
  const { of, kind } = COMPANION.exec(file)?.groups ?? {};
  return of === undefined || kind === undefined ? null : { of, locale: kind === 'routes' ? null : kind };
}

/** The name of the translation into a language that goes with a scenario's file. */
export function translationFileOf(file: string, locale: string): string {
  return file.replace(/\.scenario\.json$/, `.${locale}.json`);
}

/** The name of the routes that go with a scenario's file. */
export function routesFileOf(file: string): string {
  return file.replace(/\.scenario\.json$/, '.routes.json');
}
