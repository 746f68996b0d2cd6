import { formatNumber } from '../../scenario/format-1/format-number.ts';
import { schemaAddress } from '../../scenario/format-1/text-kinds.ts';
import { id } from '../../scenario/shape/ids.ts';
import { keyed } from '../../scenario/shape/keyed.ts';
import { list } from '../../scenario/shape/list.ts';
import { notes, object, optional, required } from '../../scenario/shape/object.ts';
import { filledText, oneOf, text } from '../../scenario/shape/scalars.ts';
import type { Shape } from '../../scenario/shape/shape.ts';
import { quote } from '../../scenario/text/quote.ts';
import { EXPORT_COLUMNS, PERSON_COLUMNS } from '../export-columns.ts';
import { CSV_PROFILES } from './csv.ts';
import { DATE_FORMATS } from './date-formats.ts';
import type { ExportPreset, PresetColumn } from './preset.ts';

const NAMES = [...EXPORT_COLUMNS, ...PERSON_COLUMNS].map(({ name }) => name);
const TIMES: readonly string[] = EXPORT_COLUMNS.filter(({ kind }) => kind === 'time').map(({ name }) => name);

const MOST_COLUMNS = 100;
const MOST_VALUES = 200;
const LONGEST = { name: 120, constant: 1_000 } as const;

const column: Shape<PresetColumn> = object({
  noun: 'A column',
  fields: {
    as: required("The other system's name for it: the heading.", filledText(LONGEST.name)),
    from: optional('The column of the attempts table, or of the roster, that it is taken from.', oneOf(NAMES)),
    constant: optional('The text that stands in every row.', filledText(LONGEST.constant)),
    date: optional('How a time is written, in UTC; left out: ISO 8601.', oneOf(DATE_FORMATS)),
    values: optional(
      'What a value, as CSV writes it ("" where there is none), becomes; one that is not named stays.',
      keyed({
        what: 'a text',
        pattern: '^.*$',
        misspelt: (key) => `The value ${quote(key)} must be on one line. Take the line break out.`,
        value: text(),
        most: MOST_VALUES,
      }),
    ),
    only: optional('The only exports it stands in, with names or with pseudonyms; left out: all.', oneOf(['named', 'pseudonymous'])),
    notes: notes(),
  },
  exactlyOne: ['from', 'constant'],
  check(members, { bag }) {
    const from = members.get('from');
    const date = members.get('date');
    if (date !== undefined && !(from?.kind === 'text' && TIMES.includes(from.value))) {
      const times = TIMES.map(quote).join(' and ');
      bag.atValue('schema', date, () => `Only a time can have a "date": the columns ${times}. Take it out, or change "from".`);
    }
    const values = members.get('values');
    if (values !== undefined && from === undefined) {
      bag.atValue('schema', values, () => 'A constant has no other "values". Take them out, or name a column with "from".');
    }
  },
});

/** Format 1 of a preset: the whole of it. */
export const preset: Shape<ExportPreset> = object({
  noun: 'A preset',
  fields: {
    $schema: schemaAddress(),
    format: required('The number of the format.', formatNumber()),
    id: required('Its id.', id()),
    title: required('What people are shown.', filledText(LONGEST.name)),
    profile: optional('How CSV is written; left out: as the export asks.', oneOf(CSV_PROFILES)),
    columns: required(
      'The columns, in their order.',
      list(column, {
        least: 1,
        most: MOST_COLUMNS,
        identity: (item) => (item.kind === 'object' ? item.children.find(({ key }) => key === 'as') : undefined),
      }),
    ),
    notes: notes(),
  },
});
