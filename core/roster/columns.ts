/** What a column of a roster file can hold. */
const ROSTER_FIELDS = ['number', 'name', 'first-name', 'last-name', 'cohort', 'department'] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Which column (0-based) holds what; a field that is not named is not in the file. */
export type ColumnMapping = { readonly [Field in RosterField]?: number | undefined };

/** Headings as files of HR write them; compared without capitals, accents, signs and spaces. */
const HEADINGS: Readonly<Record<RosterField, readonly string[]>> = {
  number: [
    'employee number', 'employee no', 'employee nr', 'employee id', 'employee code', 'employee', 'emp no', 'emp id', 'emp number',
    'personnel number', 'personnel no', 'personnel id', 'staff number', 'staff no', 'staff id', 'payroll number', 'payroll no',
    'payroll id', 'worker id', 'worker number', 'person number', 'associate id', 'badge number', 'id number', 'number', 'id',
    'número de empleado', 'no de empleado', 'núm de empleado', 'id de empleado', 'código de empleado', 'clave de empleado',
    'número de nómina', 'nómina', 'legajo', 'matrícula', 'número',
  ],
  name: [
    'name', 'full name', 'employee name', 'display name', 'person', 'person name', 'staff name',
    'nombre completo', 'nombre y apellido', 'nombre y apellidos', 'apellidos y nombre', 'empleado',
  ],
  'first-name': ['first name', 'given name', 'forename', 'nombres', 'nombre de pila', 'primer nombre'],
  'last-name': ['last name', 'surname', 'family name', 'apellido', 'apellidos'],
  cohort: ['cohort', 'group', 'team', 'class', 'intake', 'training group', 'wave', 'cohorte', 'grupo', 'equipo', 'generación', 'clase'],
  department: [
    'department', 'dept', 'division', 'unit', 'business unit', 'area', 'section', 'branch', 'location', 'store',
    'departamento', 'depto', 'área', 'sucursal', 'unidad', 'sección', 'tienda',
  ],
};

/** In Spanish `nombre` is the whole name where no surname stands beside it. */
const WHOLE_OR_FIRST = headingKey('nombre');

const KNOWN: ReadonlyMap<string, RosterField> = new Map(
  ROSTER_FIELDS.flatMap((field) => HEADINGS[field].map((heading) => [headingKey(heading), field] as const)),
);

/**
 * Which columns headings name. Where two columns name one field, the first heading of the list above that is
 * there wins; a person can always say it differently. Never throws.
 */
export function guessColumns(headings: readonly string[]): ColumnMapping {
  const keys = headings.map(headingKey);
  const found: { [Field in RosterField]?: number } = {};
  for (const field of ROSTER_FIELDS) {
    const known = HEADINGS[field].map(headingKey).find((key) => keys.includes(key));
    if (known !== undefined) found[field] = keys.indexOf(known);
  }
  const nombre = keys.indexOf(WHOLE_OR_FIRST);
  if (nombre < 0 || found.name !== undefined) return found;
  const field = found['last-name'] === undefined ? 'name' : 'first-name';
  return { ...found, [field]: found[field] ?? nombre };
}

/** What a mapping must still name before a file can be read: whose line it is, and what they are called. */
export function missingFields(mapping: ColumnMapping): ('number' | 'name')[] {
  const named = mapping.name ?? mapping['first-name'] ?? mapping['last-name'];
  return [...(mapping.number === undefined ? (['number'] as const) : []), ...(named === undefined ? (['name'] as const) : [])];
}

const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The separator of a file by its first line: the one that makes most of the known headings, then most cells. */
export function guessSeparator(firstLine: string): Separator {
  const worth = (separator: Separator): number => {
    const cells = firstLine.replaceAll(/"[^"]*"/gu, (quoted) => quoted.replaceAll(separator, ' ')).split(separator);
    const known = cells.filter((cell) => {
      const key = headingKey(cell);
      return KNOWN.has(key) || key === WHOLE_OR_FIRST;
    });
    return known.length * 1_000 + Math.min(cells.length, 999);
  };
  return SEPARATORS.reduce((best, separator) => (worth(separator) > worth(best) ? separator : best));
}

function headingKey(heading: string): string {
  return heading
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
