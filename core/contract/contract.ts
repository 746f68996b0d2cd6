import { eventIterator, oc } from '@orpc/contract';
import { playerEventSchema, timerFactorSchema } from '../results/event.ts';
import { contestedAttemptSchema, contestSchema, reviewDecisionSchema } from './contests.ts';
import {
  attemptsQuerySchema,
  choiceMapSchema,
  dashboardFilterSchema,
  dashboardScopeSchema,
  effortFiguresSchema,
  gradeFiguresSchema,
  hardMomentsSchema,
  namedAttemptsSchema,
  orWithheld,
  principleFiguresSchema,
} from './dashboards.ts';
import { ERROR_STATUS, errorDataSchema } from './errors.ts';
import { exportEntrySchema, exportPieceSchema, exportRequestSchema, presetEntrySchema } from './exports.ts';
import { personChoicesSchema, personOverviewSchema } from './person.ts';
import { accessReportSchema, erasureReceiptSchema, policyFileNowSchema, policyInForceSchema } from './privacy.ts';
import { principleSchema, programmeListSchema, programmeSchema } from './programmes.ts';
import { sharedPageSchema, sharedQuerySchema } from './reflections.ts';
import { earnedBadgeSchema, reviewAnswerSchema, reviewMomentSchema, reviewVerdictSchema } from './reviews.ts';
import {
  attemptDetailSchema,
  attemptsProofSchema,
  attemptSummarySchema,
  catalogueSchema,
  hashSchema,
  kudosSchema,
  listedAttemptSchema,
  localeSchema,
  noticeSchema,
  personSchema,
  reflectionAboutSchema,
  reflectionSchema,
  scenarioIdSchema,
  seenBeatsSchema,
  sessionSchema,
  uuidSchema,
} from './schemas.ts';
import { settingsInForceSchema, settingsPatchSchema } from './settings.ts';
import {
  assignmentChangeSchema,
  assignmentSchema,
  dueFilePieceSchema,
  dueFileQuerySchema,
  duePageSchema,
  dueQuerySchema,
  newAssignmentSchema,
  ownAssignmentSchema,
  takenListSchema,
} from './assignments.ts';
import {
  cohortSchema,
  rosterImportedSchema,
  rosterImportEntrySchema,
  rosterImportSchema,
  rosterPageSchema,
  rosterPersonSchema,
  rosterPieceSchema,
  rosterPreviewRequestSchema,
  rosterPreviewSchema,
  rosterSearchSchema,
} from './roster.ts';
import { accessRulesSchema, passphraseSchema, pinNoticeSchema, pinSchema, staffAccountSchema, staffRoleSchema } from './staff.ts';
import {
  documentNameSchema,
  duplicateSchema,
  keepDraftSchema,
  keptDraftSchema,
  newDocumentSchema,
  openedDocumentSchema,
  savedSchema,
  saveSchema,
  onDiskSchema,
  studioFileSchema,
  studioListSchema,
  studioVersionSchema,
  writeRoutesSchema,
  writtenRoutesSchema,
} from './studio.ts';
import { z } from './zod.ts';

/** The header, in every transport, that carries a session's token. */
export const SESSION_HEADER = 'x-extra-mile-session';

const declared = <Code extends keyof typeof ERROR_STATUS>(code: Code) => ({
  status: ERROR_STATUS[code],
  data: errorDataSchema,
});

const base = oc.errors({
  'bad-input': declared('bad-input'),
  'no-session': declared('no-session'),
  forbidden: declared('forbidden'),
  'not-found': declared('not-found'),
  conflict: declared('conflict'),
  'not-allowed': declared('not-allowed'),
  unavailable: declared('unavailable'),
  internal: declared('internal'),
});

/** The most characters (UTF-16, blanks around them apart) of what people write in their own words. */
export const FREE_TEXT_LIMIT = 4_000;

/** What people write in their own words; not all blank. */
const freeTextSchema = z.string().trim().min(1).max(FREE_TEXT_LIMIT);

/** A person's name as it is typed: 1 to 60 characters that are not all blank. */
export const nameSchema = z.string().trim().min(1).max(60);

/**
 * The one API between renderer and main, spoken over every transport. Every call but
 * `session.open` carries a session; every failure is a `ContractError`.
 */
export const contract = {
  session: {
    /** Opens a session for a player, by their PIN where the name has one, or for the staff account of a name; which role that has it answers. */
    open: base
      .input(
        z.discriminatedUnion('role', [
          z.strictObject({
            role: z.literal('player'),
            learner: uuidSchema.optional(),
            pin: pinSchema.optional(),
            /** A code that staff made for this person, whose name has results and no PIN: `pin` is chosen for it then. */
            code: pinSchema.optional(),
          }),
          z.strictObject({ role: z.literal('staff'), name: nameSchema, passphrase: passphraseSchema }),
        ]),
      )
      .output(sessionSchema),
    close: base.output(z.void()),
  },
  access: {
    /** What is asked of whoever signs in. */
    rules: base.output(accessRulesSchema),
  },
  staff: {
    /** Makes the first account, with the role `hr`, and signs in with it; a `conflict` once there is one. */
    setUp: base.input(z.strictObject({ name: nameSchema, passphrase: passphraseSchema })).output(sessionSchema),
    /** The account of this session. */
    me: base.output(staffAccountSchema),
    list: base.output(z.array(staffAccountSchema)),
    add: base
      .input(z.strictObject({ name: nameSchema, role: staffRoleSchema, passphrase: passphraseSchema }))
      .output(staffAccountSchema),
    /** Changes an account, and ends its sessions. At least one account of HR stays in use. */
    change: base
      .input(z.strictObject({ staff: uuidSchema, role: staffRoleSchema.optional(), archived: z.boolean().optional() }))
      .output(staffAccountSchema),
    /** Gives another account a new passphrase, and ends its sessions. */
    setPassphrase: base.input(z.strictObject({ staff: uuidSchema, passphrase: passphraseSchema })).output(z.void()),
    /** Changes the passphrase of this session's account. */
    changePassphrase: base
      .input(z.strictObject({ current: passphraseSchema, passphrase: passphraseSchema }))
      .output(z.void()),
  },
  pins: {
    /** Sets the PIN of this session's player, who has shown by it then that the name is theirs; other sessions of the name end. */
    choose: base.input(z.strictObject({ pin: pinSchema, current: pinSchema.optional() })).output(z.void()),
    /** Takes a forgotten PIN away; false where there was none. */
    remove: base.input(z.strictObject({ person: uuidSchema })).output(z.object({ removed: z.boolean() })),
    /**
     * A code with which this one person chooses their PIN, once; in place of their last one. `forbidden` for a manager who is
     * not responsible for them, `not-allowed` where there is a PIN.
     */
    makeCode: base.input(z.strictObject({ person: uuidSchema })).output(z.object({ code: z.string(), until: z.iso.datetime() })),
    /** Whose codes the PIN of this session's player was chosen with in the last days, newest first. */
    notices: base.output(z.array(pinNoticeSchema)),
  },
  /** For the policy under which assessed attempts are supervised. */
  supervision: {
    /** A new code, in place of the account's last one. */
    make: base.output(z.object({ code: z.string(), until: z.iso.datetime() })),
    /** The account's code holds no more; what was opened with it still does. */
    end: base.output(z.void()),
    /** Opens assessed attempts to this session for as long as the code holds. */
    enter: base.input(z.strictObject({ code: pinSchema })).output(z.object({ until: z.iso.datetime() })),
  },
  app: {
    info: base.output(
      z.object({
        version: z.string(),
        shell: z.enum(['electron', 'web', 'cli']),
        dataFolder: z.string(),
        /** What keeps this installation's keys: the system's keyring, or nothing but the rights of their files. */
        secrets: z.enum(['system', 'file']),
        notices: z.array(noticeSchema),
      }),
    ),
  },
  people: {
    /** Everyone; `forbidden` to players where names are found by typing. */
    list: base.output(z.array(personSchema)),
    /** The session's own; null where nobody has said who they are. */
    me: base.output(personSchema.nullable()),
    /** Those of a name, capitals apart: one, or several who are told apart by their numbers; never a list to browse. */
    find: base.input(z.strictObject({ name: nameSchema })).output(z.array(personSchema)),
    add: base.input(z.strictObject({ name: nameSchema })).output(personSchema),
  },
  /** Who works here, in which cohort. A manager sees their own cohorts only. */
  roster: {
    search: base.input(rosterSearchSchema).output(rosterPageSchema),
    /** The departments there are, by name. */
    departments: base.output(z.array(z.string())),
    /** What the session may see of somebody; `forbidden` for a manager who is not responsible for them. */
    person: base.input(z.strictObject({ person: uuidSchema })).output(personOverviewSchema),
    /** What they chose in an assessed attempt; `forbidden` where the policy lets this role see no choices by name. */
    choices: base.input(z.strictObject({ person: uuidSchema, attempt: uuidSchema })).output(personChoicesSchema),
    /** Keeps somebody from signing in; their results stay. */
    archive: base.input(z.strictObject({ person: uuidSchema })).output(rosterPersonSchema),
    restore: base.input(z.strictObject({ person: uuidSchema })).output(rosterPersonSchema),
    /** Puts somebody into a cohort, or into none. */
    move: base.input(z.strictObject({ person: uuidSchema, cohort: uuidSchema.nullable() })).output(rosterPersonSchema),
    /** Takes a piece of a roster file; a draft is its session's own, and goes after an import. */
    stage: base.input(rosterPieceSchema).output(z.object({ draft: uuidSchema, bytes: z.int() })),
    /** What a staged file would change. Nothing is changed by asking. */
    preview: base.input(rosterPreviewRequestSchema).output(rosterPreviewSchema),
    /** Carries out a preview, all of it or nothing; a `conflict` where the roster has changed since. */
    import: base.input(rosterImportSchema).output(rosterImportedSchema),
    /** The last imports, newest first. */
    imports: base.output(z.array(rosterImportEntrySchema)),
  },
  cohorts: {
    list: base.output(z.array(cohortSchema)),
    add: base.input(z.strictObject({ name: nameSchema })).output(cohortSchema),
    rename: base.input(z.strictObject({ cohort: uuidSchema, name: nameSchema })).output(cohortSchema),
    /** `not-allowed` while anybody is in it, or anything is assigned to it. */
    remove: base.input(z.strictObject({ cohort: uuidSchema })).output(z.void()),
    /**
     * Puts everybody of a cohort into another one and takes the first away. What is assigned to it goes along, but
     * for what the other has already; its managers do not.
     */
    merge: base.input(z.strictObject({ cohort: uuidSchema, into: uuidSchema })).output(cohortSchema),
    /** Says which managers are responsible for a cohort. */
    setManagers: base
      .input(z.strictObject({ cohort: uuidSchema, managers: z.array(uuidSchema).max(1_000) }))
      .output(cohortSchema),
  },
  assignments: {
    list: base.output(z.array(assignmentSchema)),
    add: base.input(newAssignmentSchema).output(assignmentSchema),
    change: base.input(assignmentChangeSchema).output(assignmentSchema),
    withdraw: base.input(z.strictObject({ assignment: uuidSchema })).output(z.void()),
    /** One more attempt that counts, for one person who has used up theirs; `not-allowed` while one is left. */
    grant: base.input(z.strictObject({ assignment: uuidSchema, person: uuidSchema })).output(z.void()),
    /** Who is due, overdue, expiring or done. */
    due: base.input(dueQuerySchema).output(duePageSchema),
    /** The same as a CSV file; kept in the audit with its purpose. `forbidden` where names may not be seen. */
    dueFile: base.input(dueFileQuerySchema).output(eventIterator(dueFilePieceSchema)),
    /** The last lists that were taken out as files: HR reads all, others their own. */
    taken: base.output(z.array(takenListSchema)),
    /** The session's learner's own. */
    mine: base.output(z.array(ownAssignmentSchema)),
  },
  scenarios: {
    list: base.output(catalogueSchema),
    /** The text of a scenario: the current one, with its translation into `locale`, or an archived one by its hash. */
    read: base
      .input(
        z.strictObject({ id: scenarioIdSchema, hash: hashSchema.optional(), locale: localeSchema.optional() }),
      )
      .output(z.object({ text: z.string(), hash: hashSchema, translation: z.string().nullable() })),
    /** The catalogue now and after every change; a slow reader gets the latest only. */
    watch: base.output(eventIterator(catalogueSchema)),
  },
  programmes: {
    list: base.output(programmeListSchema),
    get: base.input(z.strictObject({ id: scenarioIdSchema })).output(programmeSchema),
  },
  principles: {
    /** The principles that report cards and programmes name, each in `locale` where it is translated. */
    list: base.input(z.strictObject({ locale: localeSchema.optional() }).optional()).output(z.array(principleSchema).readonly()),
  },
  attempts: {
    start: base
      .input(
        z.strictObject({
          scenario: scenarioIdSchema,
          mode: z.enum(['practice', 'assessed']).default('assessed'),
          /** null: as it stands. Left out: main picks one that the player has not practised, where there is one. */
          variant: z.string().nullable().optional(),
          timerFactor: timerFactorSchema,
          /**
           * The language to play in; where there is none like it, the original. Left out: the original, or what
           * `from` was played in.
           */
          locale: localeSchema.optional(),
          /**
           * Practice only: begins where an attempt of this player stood after so many of its choices, in
           * that attempt's scenario text and variant.
           */
          from: z.strictObject({ attempt: uuidSchema, steps: z.int().min(0).max(10_000) }).optional(),
        }),
      )
      .output(attemptDetailSchema),
    /**
     * The lines of a scenario text that the session's learner has been shown in any attempt. `besides` leaves
     * one out: the attempt that is being played, whose scene counts as shown before it is read.
     */
    seen: base
      .input(z.strictObject({ scenario: scenarioIdSchema, hash: hashSchema, besides: uuidSchema.optional() }))
      .output(seenBeatsSchema),
    /**
     * Adds one event: main replays it, refuses what the state does not allow, commits, then answers
     * with the attempt as it stands. Where the run has come to an ending, main ends it too.
     */
    append: base
      .input(
        z.strictObject({
          attempt: uuidSchema,
          index: z.int().min(1),
          event: playerEventSchema,
        }),
      )
      .output(attemptSummarySchema.extend({ nextIndex: z.int() })),
    /** Keeps how much time is left on the current beat's timer. */
    hold: base
      .input(
        z.strictObject({
          attempt: uuidSchema,
          /** The next event's index: a note about an earlier beat is a `conflict`. */
          index: z.int().min(1),
          remainingMs: z.int().min(0),
        }),
      )
      .output(z.void()),
    abandon: base
      .input(z.strictObject({ attempt: uuidSchema, index: z.int().min(1) }))
      .output(attemptSummarySchema),
    get: base.input(z.strictObject({ attempt: uuidSchema })).output(attemptDetailSchema),
    /** The session's learner's attempts, newest first. */
    list: base.output(z.array(listedAttemptSchema)),
    /** Where attempts of the session's learner stand in the chain of records, and its end: what a printed page says. */
    proof: base.input(z.strictObject({ attempts: z.array(uuidSchema).min(1).max(500) })).output(attemptsProofSchema),
  },
  /** Grades that players contest; a person reviews them, and nothing is edited. */
  contests: {
    /** The session's learner's own, newest first. */
    list: base.output(z.array(contestSchema)),
    /** Contests the grade of an assessed attempt; whoever reviews it may see that attempt whole. */
    open: base.input(z.strictObject({ attempt: uuidSchema, text: freeTextSchema })).output(contestSchema),
    /** Everybody's: those that wait first. */
    all: base.output(z.array(contestedAttemptSchema)),
    /** The attempt that a contest is about, to be replayed by its reviewer. */
    attempt: base.input(z.strictObject({ contest: uuidSchema })).output(attemptDetailSchema),
    /** Seals what a person decided as a link of the chain. */
    decide: base
      .input(z.strictObject({ contest: uuidSchema, decision: reviewDecisionSchema, answer: freeTextSchema }))
      .output(contestedAttemptSchema),
  },
  policy: {
    get: base.output(policyInForceSchema),
    /** Looks at the policy's file as it stands now. Nothing is changed by looking. */
    look: base.output(policyFileNowSchema),
  },
  privacy: {
    /** Everything held on the session's learner. */
    mine: base.output(accessReportSchema),
    /** What is held on a person, without what is the player's own. */
    report: base.input(z.strictObject({ person: uuidSchema })).output(accessReportSchema),
    /** Erases a person for good; their name is typed, so that no slip erases another. */
    erase: base.input(z.strictObject({ person: uuidSchema, name: z.string().max(200) })).output(erasureReceiptSchema),
  },
  /** What players write for themselves. */
  reflections: {
    /** The session's learner's own, newest first. */
    list: base.output(z.array(reflectionSchema)),
    /** Writes a reflection, in place of an earlier one about the same thing. */
    write: base
      .input(
        z.strictObject({
          about: reflectionAboutSchema,
          text: freeTextSchema,
          commitment: freeTextSchema.optional(),
          shared: z.boolean(),
        }),
      )
      .output(reflectionSchema),
    /** Says how a commitment went. */
    answer: base
      .input(z.strictObject({ reflection: uuidSchema, outcome: reflectionSchema.shape.outcome.unwrap() }))
      .output(reflectionSchema),
    remove: base.input(z.strictObject({ reflection: uuidSchema })).output(z.void()),
    /** What players share with those who train them, newest first, for as long as they do. */
    shared: base.input(sharedQuerySchema).output(sharedPageSchema),
  },
  kudos: {
    /** The session's learner's own, newest first. */
    list: base.output(z.array(kudosSchema)),
    /** Sends a note in the name of the session's person. */
    send: base.input(z.strictObject({ to: uuidSchema, text: freeTextSchema })).output(z.void()),
    seen: base.input(z.strictObject({ kudos: uuidSchema })).output(z.void()),
  },
  /** Short single moments for going over weak principles: the session's learner's own, in no export. */
  reviews: {
    /** At most 3 that are due, out of scenarios the learner has played; the same ones until they are answered. */
    due: base.input(z.strictObject({ locale: localeSchema.optional() }).optional()).output(z.array(reviewMomentSchema)),
    /** Takes a choice in a moment: main replays the run, grades the choice and sets the principle's next day. */
    answer: base.input(reviewAnswerSchema).output(reviewVerdictSchema),
  },
  badges: {
    /** What the session's learner has shown in first assessed attempts; what was not shown is not named. */
    list: base.output(z.array(earnedBadgeSchema)),
  },
  settings: {
    /** The session's person's own over the installation's; the installation's for nobody. */
    get: base.output(settingsInForceSchema),
    /** Changes the session's person's own, or the installation's where the session is nobody's. */
    set: base.input(settingsPatchSchema).output(settingsInForceSchema),
    /** Forgets the session's person's own: the installation's hold again. */
    reset: base.output(settingsInForceSchema),
  },
  /** Figures about groups, within the session's reach; small groups are left out. */
  dashboards: {
    scope: base.output(dashboardScopeSchema),
    grades: base.input(dashboardFilterSchema).output(orWithheld(gradeFiguresSchema)),
    effort: base.input(dashboardFilterSchema).output(orWithheld(effortFiguresSchema)),
    principles: base.input(dashboardFilterSchema).output(orWithheld(principleFiguresSchema)),
    /** Where people find it hardest. */
    moments: base.input(dashboardFilterSchema).output(orWithheld(hardMomentsSchema)),
    /** The map of a scenario's choices: of the contents most people played, or of `hash`. */
    choices: base
      .input(dashboardFilterSchema.required({ scenario: true }).extend({ hash: hashSchema.optional() }))
      .output(orWithheld(choiceMapSchema)),
    /** The attempts behind a figure with the names to them, as far as the policy lets the session's role see them. */
    attempts: base.input(attemptsQuerySchema).output(namedAttemptsSchema),
  },
  /** Scenarios as their authors write them: files of the data folder, drafts of them, and the versions they had. */
  studio: {
    list: base.output(studioListSchema),
    /** The list now and after every change, on the disk too; a slow reader gets the latest only. */
    changed: base.output(eventIterator(studioListSchema)),
    /** A document with what has been written and not been saved. Bundled ones can be read and duplicated only. */
    open: base.input(documentNameSchema).output(openedDocumentSchema),
    create: base.input(newDocumentSchema).output(openedDocumentSchema),
    /** Makes an own document of another, under an id and, where one is given, a title of its own. */
    duplicate: base.input(duplicateSchema).output(openedDocumentSchema),
    /** Gives an own document another id, and its file, translations and routes the names that go with it. */
    rename: base
      .input(z.strictObject({ file: studioFileSchema, expected: hashSchema, id: scenarioIdSchema }))
      .output(openedDocumentSchema),
    /** Puts an own document, with its draft, translations and routes, into the bin. */
    remove: base
      .input(z.strictObject({ file: studioFileSchema, expected: hashSchema.nullable() }))
      .output(z.object({ removed: z.int() })),
    /** Takes a document out of the bin again. */
    restore: base.input(z.strictObject({ removed: z.int() })).output(openedDocumentSchema),
    /** Keeps what was written since; acknowledged once it is on the disk. */
    keepDraft: base.input(keepDraftSchema).output(keptDraftSchema),
    discardDraft: base.input(z.strictObject({ file: studioFileSchema, revision: z.int().min(0) })).output(keptDraftSchema),
    /** Writes the draft into its file, unless that has changed meanwhile. */
    save: base.input(saveSchema).output(savedSchema),
    /** The texts a document had, newest first. */
    versions: base.input(z.strictObject({ file: studioFileSchema })).output(z.array(studioVersionSchema)),
    version: base
      .input(z.strictObject({ file: studioFileSchema, number: z.int() }))
      .output(studioVersionSchema.extend({ text: z.string() })),
    /** The file of routes beside an own document, as it stands; null: there is none. */
    routes: base.input(z.strictObject({ file: studioFileSchema })).output(onDiskSchema.nullable()),
    /** Writes the file of routes, unless that has changed meanwhile. */
    writeRoutes: base.input(writeRoutesSchema).output(writtenRoutesSchema),
  },
  results: {
    /** Makes an export and hands it over in pieces; a reader that stops ends it. */
    export: base.input(exportRequestSchema).output(eventIterator(exportPieceSchema)),
    /** Exports that were made, newest first: HR reads all, a manager their own. `before`: those of a lower number. */
    exports: base.input(z.strictObject({ before: z.int().min(1).optional() }).optional()).output(z.array(exportEntrySchema)),
    /** The presets that an export's columns can follow. */
    presets: base.output(z.array(presetEntrySchema)),
  },
};

export type Contract = typeof contract;
