import type { Contract } from '#core/contract/contract.ts';
import type { Role } from '#core/contract/schemas.ts';

/** Who may call a method: anyone, or a session of one of these roles. */
type Access = 'anyone' | readonly Role[];

const EVERYONE = ['player', 'trainer', 'manager', 'hr'] as const satisfies readonly Role[];

const STAFF = ['trainer', 'manager', 'hr'] as const satisfies readonly Role[];

/** Those who assign. */
const TRAINERS = ['trainer', 'hr'] as const satisfies readonly Role[];

/** Those who answer for people; how far each sees is asked where they are called. */
const MANAGERS = ['manager', 'hr'] as const satisfies readonly Role[];

const HR = ['hr'] as const satisfies readonly Role[];

/**
 * Who may call what. Attempts are the session's learner's own, whatever the role: that is asked where
 * they are called (`learnerOf`).
 */
const ACCESS: {
  readonly [Group in keyof Contract]: { readonly [Method in keyof Contract[Group]]: Access };
} = {
  session: { open: 'anyone', close: EVERYONE },
  access: { rules: EVERYONE },
  staff: {
    setUp: EVERYONE,
    me: STAFF,
    list: HR,
    add: HR,
    change: HR,
    setPassphrase: HR,
    changePassphrase: STAFF,
  },
  // A manager makes codes for their own people only: that is asked where it is made.
  pins: { choose: EVERYONE, remove: ['trainer', 'hr'], makeCode: STAFF, notices: EVERYONE },
  supervision: { make: STAFF, end: STAFF, enter: EVERYONE },
  app: { info: EVERYONE },
  roster: {
    search: STAFF,
    departments: STAFF,
    // Whose page a manager may open, and what of it the policy shows, is asked where it is made.
    person: STAFF,
    choices: STAFF,
    archive: HR,
    restore: HR,
    move: HR,
    stage: HR,
    preview: HR,
    import: HR,
    imports: HR,
  },
  cohorts: { list: STAFF, add: TRAINERS, rename: TRAINERS, remove: HR, merge: HR, setManagers: HR },
  assignments: { list: STAFF, add: TRAINERS, change: TRAINERS, withdraw: TRAINERS, grant: TRAINERS, due: STAFF, dueFile: STAFF, taken: STAFF, mine: EVERYONE },
  // Where the policy has names typed, the list is refused to players where it is called.
  people: { list: EVERYONE, me: EVERYONE, find: EVERYONE, add: EVERYONE },
  scenarios: { list: EVERYONE, read: EVERYONE, watch: EVERYONE },
  programmes: { list: EVERYONE, get: EVERYONE },
  principles: { list: EVERYONE },
  attempts: {
    start: EVERYONE,
    append: EVERYONE,
    hold: EVERYONE,
    abandon: EVERYONE,
    get: EVERYONE,
    list: EVERYONE,
    seen: EVERYONE,
    proof: EVERYONE,
  },
  contests: { list: EVERYONE, open: EVERYONE, all: HR, attempt: HR, decide: HR },
  policy: { get: EVERYONE, look: HR },
  privacy: { mine: EVERYONE, report: HR, erase: HR },
  reflections: { list: EVERYONE, write: EVERYONE, answer: EVERYONE, remove: EVERYONE, shared: TRAINERS },
  kudos: { list: EVERYONE, send: EVERYONE, seen: EVERYONE },
  reviews: { due: EVERYONE, answer: EVERYONE },
  badges: { list: EVERYONE },
  settings: { get: EVERYONE, set: EVERYONE, reset: EVERYONE },
  house: {
    art: EVERYONE,
    list: TRAINERS,
    stagePicture: TRAINERS,
    addPicture: TRAINERS,
    addCharacter: TRAINERS,
    addLook: TRAINERS,
    change: TRAINERS,
    remove: TRAINERS,
    restore: TRAINERS,
    discard: TRAINERS,
    principles: TRAINERS,
    writePrinciples: TRAINERS,
  },
  studio: {
    list: TRAINERS,
    changed: TRAINERS,
    open: TRAINERS,
    create: TRAINERS,
    duplicate: TRAINERS,
    rename: TRAINERS,
    withdraw: TRAINERS,
    remove: TRAINERS,
    restore: TRAINERS,
    keepDraft: TRAINERS,
    save: TRAINERS,
    // Whom it names by grade is the policy's.
    compareGrades: TRAINERS,
    versions: TRAINERS,
    version: TRAINERS,
    companions: TRAINERS,
    find: TRAINERS,
    replace: TRAINERS,
    replacements: TRAINERS,
    takeBack: TRAINERS,
  },
  agreement: {
    list: TRAINERS,
    graders: TRAINERS,
    ask: TRAINERS,
    // Whether the account is asked to grade, and who may end it, is asked where they are called.
    sheet: TRAINERS,
    grade: TRAINERS,
    handIn: TRAINERS,
    end: TRAINERS,
    withdraw: TRAINERS,
    result: TRAINERS,
    standing: TRAINERS,
  },
  imports: { stage: TRAINERS, look: TRAINERS, open: TRAINERS },
  packs: { contents: TRAINERS, make: TRAINERS, stage: TRAINERS, review: TRAINERS, install: TRAINERS },
  results: { export: MANAGERS, exports: MANAGERS, presets: MANAGERS },
  dashboards: {
    scope: STAFF,
    grades: STAFF,
    effort: STAFF,
    principles: STAFF,
    moments: STAFF,
    choices: STAFF,
    // What the policy lets a role see by name is asked where it is called.
    attempts: STAFF,
  },
};

/** Who may call the method of this path; a path the table does not know is nobody's. */
export function accessTo(path: readonly string[]): Access {
  const [group = '', method = ''] = path;
  const groups: Readonly<Record<string, Readonly<Record<string, Access>>>> = ACCESS;
  const methods = Object.hasOwn(groups, group) ? groups[group] : undefined;
  return methods !== undefined && Object.hasOwn(methods, method) ? (methods[method] ?? []) : [];
}

/**
 * Whether a method is open to staff whose passphrase somebody else gave them: what a player may call as well, and
 * what it takes to change it.
 */
export function isOpenBeforeChange(path: readonly string[]): boolean {
  const access = accessTo(path);
  return access === 'anyone' || access.includes('player') || ['staff.me', 'staff.changePassphrase'].includes(path.join('.'));
}
