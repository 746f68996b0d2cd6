import { formatNumber } from '../scenario/format-1/format-number.ts';
import { schemaAddress } from '../scenario/format-1/text-kinds.ts';
import type { JsonValue } from '../scenario/json/json-value.ts';
import { list } from '../scenario/shape/list.ts';
import { defaulted, type Field, notes, object, required } from '../scenario/shape/object.ts';
import { boolean, integer, oneOf } from '../scenario/shape/scalars.ts';
import type { Shape } from '../scenario/shape/shape.ts';
import { DEFAULT_POLICY, type Policy, type ResultKind, type StaffRole } from './policy.ts';
import { wholeOrNull } from './whole-or-null.ts';

const MOST_MONTHS = 600;
const MOST_MINUTES = 720;

const { see, leave, groupMinimum, retention, players, staff } = DEFAULT_POLICY;

/** A key whose default is JSON as it stands. */
function otherwise<T extends JsonValue>(description: string, shape: Shape<T>, value: T): Field<T, 'defaulted'> {
  return defaulted(description, shape, value, value);
}

const ROLES = ['trainer', 'manager', 'hr'] as const satisfies readonly StaffRole[];

const seenBy = (what: string, kind: ResultKind): Field<readonly StaffRole[], 'defaulted'> =>
  defaulted(
    `The roles that see ${what} by name.`,
    list(oneOf(ROLES), { most: ROLES.length, identity: (item) => item }),
    see[kind],
    [...see[kind]],
  );

const seeShape = object({
  noun: 'What may be seen by name',
  fields: {
    completion: seenBy('who has finished what', 'completion'),
    grades: seenBy('grades, scores and principles', 'grades'),
    choices: seenBy('each choice that was taken', 'choices'),
  },
});

const leaveShape = object({
  noun: 'What may leave',
  fields: {
    times: otherwise('Whether response times and active time leave in exports.', boolean(), leave.times),
    accommodations: otherwise('Whether the timer factor leaves in exports.', boolean(), leave.accommodations),
  },
});

const retentionShape = object({
  noun: 'Retention',
  fields: {
    attempts: otherwise(
      'Months after which a finished attempt is removed; null: never.',
      wholeOrNull(1, MOST_MONTHS),
      retention.attempts,
    ),
    leavers: otherwise(
      'Months after which somebody who was archived is erased; null: never.',
      wholeOrNull(0, MOST_MONTHS),
      retention.leavers,
    ),
  },
});

const playersShape = object({
  noun: 'What holds for players',
  fields: {
    names: otherwise('Whether names stand in an open list, or are found by typing.', oneOf(['open', 'typed']), players.names),
    assessed: otherwise(
      "What an assessed attempt asks for: the player's PIN, or a supervisor's code.",
      oneOf(['pin', 'supervisor']),
      players.assessed,
    ),
    pinDigits: otherwise('The fewest digits of a PIN.', integer(4, 12), players.pinDigits),
    idleMinutes: otherwise(
      'Minutes without a touch after which a player is signed out; 0: never.',
      integer(0, MOST_MINUTES),
      players.idleMinutes,
    ),
  },
});

const staffShape = object({
  noun: 'What holds for staff',
  fields: {
    passphraseCharacters: otherwise('The fewest characters of a passphrase.', integer(8, 64), staff.passphraseCharacters),
    idleMinutes: otherwise('Minutes without a touch after which a staff area locks.', integer(1, MOST_MINUTES), staff.idleMinutes),
  },
});

/** Format 1 of a policy: the whole of it. */
export const policy: Shape<Policy> = object({
  noun: 'A policy',
  fields: {
    $schema: schemaAddress(),
    format: required('The number of the format.', formatNumber()),
    see: defaulted('Who sees what by name.', seeShape, see, copyOf(see)),
    leave: defaulted('What leaves in exports beyond the results.', leaveShape, leave, { ...leave }),
    groupMinimum: otherwise('Groups of fewer people than this are not shown.', integer(2, 100), groupMinimum),
    retention: defaulted('How long results are kept.', retentionShape, retention, { ...retention }),
    players: defaulted('How players sign in.', playersShape, players, { ...players }),
    staff: defaulted('How staff sign in.', staffShape, staff, { ...staff }),
    notes: notes(),
  },
});

function copyOf(roles: Policy['see']): JsonValue {
  return { completion: [...roles.completion], grades: [...roles.grades], choices: [...roles.choices] };
}
