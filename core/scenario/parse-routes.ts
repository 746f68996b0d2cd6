import { schemaAddress } from './format-1/text-kinds.ts';
import type { Grade } from './format.ts';
import type { Accepted, DocumentKind, Refused } from './parse-document.ts';
import { parseDocument } from './parse-document.ts';
import { id, isId } from './shape/ids.ts';
import { list } from './shape/list.ts';
import { notes, object, optional, required } from './shape/object.ts';
import { filledText, oneOf, textThat } from './shape/scalars.ts';

/** What stands for a choice where the timer runs out. */
const TIMEOUT = '@timeout';

const MOST_ROUTES = 1_000;

/** A named playthrough and the grade it must reach. */
export interface Route {
  readonly name: string;
  /** Choice ids from the start to the ending, `@timeout` where the timer runs out. */
  readonly choices: readonly string[];
  /** The variant it is played under; absent: the scenario as it stands. */
  readonly variant?: string;
  readonly grade: Grade;
}

/** The routes of one scenario. */
export interface Routes {
  /** The scenario's id. */
  readonly scenario: string;
  readonly routes: readonly Route[];
}

/** Routes, or everything that is wrong with their file. */
export type RoutesResult = Refused | (Accepted & { readonly routes: Routes });

const step = textThat(
  (value) => value === TIMEOUT || isId(value),
  `the id of a choice, or "${TIMEOUT}"`,
);

const route = object({
  noun: 'A route',
  fields: {
    name: required('What it is called where it is reported.', filledText()),
    choices: required('The choices from the start to the ending.', list(step)),
    variant: optional('The variant it is played under.', id()),
    grade: required('The grade it must reach.', oneOf(['F', 'C', 'A'])),
  },
});

const ROUTES: DocumentKind<Routes> = {
  shape: object({
    noun: 'A file of routes',
    fields: {
      $schema: schemaAddress(),
      scenario: required("The scenario's id.", id()),
      routes: required('The routes.', list(route, { most: MOST_ROUTES })),
      notes: notes(),
    },
  }),
  idMaps: [],
};

/**
 * Reads the text of `<id>.routes.json`: its shape only. Whether the scenario has these choices and
 * they reach these grades is for the proof to say. Never throws.
 */
export function parseRoutes(content: string): RoutesResult {
  const result = parseDocument(content, ROUTES);
  if (!result.ok) return result;
  const { value, ...accepted } = result;
  return { ...accepted, routes: value };
}
