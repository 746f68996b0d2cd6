import { v5 as uuidOf } from 'uuid';
import { passes } from '../../grading/pass.ts';
import type { AttemptEvent } from '../event.ts';
import { isoDuration } from './duration.ts';
import type { Leave, SealedAttempt, SealedResult } from './sealed-attempt.ts';
import type { Extensions, Statement, StatementActivity, StatementResult, VoidingStatement } from './statement.ts';
import { ACTIVITY_TYPES, activityId, EXTENSIONS, type ExtensionWord, homePage, type Verb, VERBS } from './vocabulary.ts';

/** A statement before it has what all of an attempt's statements share. */
interface Said {
  readonly verb: Verb;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly object?: StatementActivity;
  readonly result?: StatementResult;
  /** True for what is only about when something happened. */
  readonly ofTime?: boolean;
}

/**
 * What an attempt is in xAPI 1.0.3 (the design's section 6): `initialized`; `answered` for each choice; `suspended`
 * and `resumed` around each break; then, of a completed one, `scored` for each principle, `completed`, and `passed`
 * or `failed`, and of an abandoned one `abandoned`.
 *
 * Ids are UUIDv5 (RFC 9562) of the attempt and the statement's number in it, within the installation's UUID, so that
 * sending an attempt again doubles nothing. Where times do not leave, durations and breaks are left out, and what
 * happened within the attempt has the time at which it ended.
 */
export function statementsOf(attempt: SealedAttempt, leave: Leave): Statement[] {
  const said = [...duringAttempt(attempt, leave), ...atTheEnd(attempt, leave)];
  return said.flatMap((each, index) =>
    each.ofTime === true && !leave.times ? [] : [statement(attempt, each, index + 1, leave)],
  );
}

/**
 * What takes the statements of an attempt back that was set aside: a voiding one for each, by the installation, for
 * no learner takes anything back. Their ids follow from those they void, so that sending them again doubles nothing.
 *
 * @param at when it was set aside, ISO 8601 in UTC
 */
export function voidsOf(attempt: SealedAttempt, leave: Leave, at: string): VoidingStatement[] {
  const { installation } = attempt;
  return statementsOf(attempt, leave).map(({ id }) => ({
    id: uuidOf(`${id}/voided`, installation),
    actor: { objectType: 'Agent', account: { homePage: homePage(installation), name: 'extra-mile' } },
    verb: VERBS.voided,
    object: { objectType: 'StatementRef', id },
    timestamp: at,
  }));
}

function* duringAttempt(attempt: SealedAttempt, leave: Leave): Generator<Said> {
  let before = attempt.startedAt;
  let step = 0;
  yield { verb: VERBS.initialized, at: attempt.startedAt };
  for (const event of attempt.events) {
    const at = leave.times ? event.at : attempt.finishedAt;
    if (event.type === 'resumed') {
      // Nobody records a break's beginning: it began once the event before it was over.
      yield { verb: VERBS.suspended, at: before, ofTime: true };
      yield { verb: VERBS.resumed, at, ofTime: true };
    }
    if (event.type === 'chose' || event.type === 'timed-out') {
      yield answered(attempt, event, step, at, leave);
      step += 1;
    }
    before = event.at;
  }
}

function answered(
  { choices, scenario, locale }: SealedAttempt,
  event: Extract<AttemptEvent, { type: 'chose' | 'timed-out' }>,
  step: number,
  at: string,
  leave: Leave,
): Said {
  const taken = choices[step];
  return {
    verb: VERBS.answered,
    at,
    object: {
      objectType: 'Activity',
      id: activityId.beat(scenario.id, event.beat),
      definition: { type: ACTIVITY_TYPES.beat, name: { [locale]: event.beat }, interactionType: 'choice' },
    },
    result: {
      ...(taken === undefined ? {} : { success: taken.grade !== 'falls-short', response: taken.choice }),
      ...(leave.times ? { duration: isoDuration(event.ms) } : {}),
      extensions: extensions({
        ...(taken === undefined ? {} : { 'choice-grade': taken.grade }),
        'timed-out': event.type === 'timed-out',
      }),
    },
  };
}

function* atTheEnd(attempt: SealedAttempt, leave: Leave): Generator<Said> {
  const { result, finishedAt: at } = attempt;
  const duration = leave.times ? { duration: isoDuration(attempt.activeMs) } : {};
  if (result === null) {
    yield { verb: VERBS.abandoned, at, result: { completion: false, ...duration } };
    return;
  }
  yield* scored(attempt);
  const passed = passes(result.grade);
  const score = { scaled: result.score / 100, raw: result.score, min: 0, max: 100 };
  yield { verb: VERBS.completed, at, result: { score, success: passed, completion: true, ...duration, extensions: cardOf(result) } };
  yield { verb: passed ? VERBS.passed : VERBS.failed, at, result: { score, success: passed, completion: true } };
}

function* scored({ principles, scenario, locale, finishedAt: at }: SealedAttempt): Generator<Said> {
  for (const { principle, opportunities, shown, dazzled, lapses } of principles) {
    yield {
      verb: VERBS.scored,
      at,
      object: {
        objectType: 'Activity',
        id: activityId.principle(scenario.id, principle),
        definition: { type: ACTIVITY_TYPES.principle, name: { [locale]: principle } },
      },
      result: {
        score: { scaled: opportunities === 0 ? 0 : shown / opportunities, raw: shown, min: 0, max: Math.max(1, opportunities) },
        extensions: extensions({ opportunities, dazzled, lapses }),
      },
    };
  }
}

function cardOf(result: SealedResult): Extensions {
  return extensions({
    grade: result.grade,
    ending: result.ending,
    'core-met': result.coreMet,
    'core-missed': result.coreMissed,
    dazzles: result.dazzles,
    surprises: result.surprises,
    slips: result.slips,
    'broken-promises': result.brokenPromises,
    'walked-out': result.walkedOut,
    spent: result.spent,
    'mood-end': result.moodEnd,
  });
}

function statement(attempt: SealedAttempt, { verb, at, object, result }: Said, sequence: number, leave: Leave): Statement {
  const { installation, scenario, locale, record } = attempt;
  const story: StatementActivity = {
    objectType: 'Activity',
    id: activityId.scenario(scenario.id),
    definition: { type: ACTIVITY_TYPES.scenario, name: { [locale]: scenario.title } },
  };
  return {
    id: uuidOf(`${attempt.attempt}/${sequence}`, installation),
    actor: { objectType: 'Agent', account: { homePage: homePage(installation), name: attempt.pseudonym } },
    verb,
    object: object ?? story,
    ...(result === undefined ? {} : { result }),
    context: {
      registration: attempt.attempt,
      ...(object === undefined ? {} : { contextActivities: { parent: [story] } }),
      revision: scenario.version,
      platform: 'Extra Mile',
      language: locale,
      extensions: extensions({
        installation,
        'scenario-hash': scenario.hash,
        ...(attempt.variant === null ? {} : { variant: attempt.variant }),
        ...(attempt.cohort === null ? {} : { cohort: attempt.cohort }),
        'attempt-no': attempt.attemptNo,
        'record-seq': record.seq,
        'record-hash': record.hash,
        ...(leave.accommodations ? { 'timer-factor': attempt.timerFactor } : {}),
      }),
    },
    timestamp: at,
  };
}

function extensions(words: { readonly [Word in ExtensionWord]?: Extensions[string] }): Extensions {
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [`${EXTENSIONS}${word}`, value]));
}
