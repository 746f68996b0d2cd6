import type { Statement } from '#core/results/xapi/statement.ts';

/**
 * Rules of xAPI 1.0.3 (part 2, data) that `@learninglocker/xapi-validation` does not look at, or looks at loosely.
 * What a statement breaks, in words.
 */
export function brokenRules(statement: Statement): string[] {
  const { id, actor, verb, object, result, context, timestamp } = statement;
  const broken: string[] = [];
  const must = (holds: boolean, rule: string): void => {
    if (!holds) broken.push(rule);
  };
  // 2.3.1: UUIDs as RFC 4122 writes them, in lower case; ours are of version 5.
  must(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id), `id ${id} is no UUIDv5`);
  // 4.1.10: whoever sends statements leaves the version to the store, or it is exactly 1.0.0.
  must(!('version' in statement) || statement['version'] === '1.0.0', 'version');
  for (const property of ['stored', 'authority', 'attachments']) must(!(property in statement), `${property} is the store's`);
  // 2.4.2.4: an account's homePage is an IRL, its name is not empty, and there is no other identifier.
  must(isIri(actor.account.homePage), 'homePage is no IRL');
  must(actor.account.name !== '', 'the account has no name');
  must(Object.keys(actor).toSorted().join() === 'account,objectType', 'more than one identifier');
  must(isIri(verb.id), 'verb is no IRI');
  must(isLanguageMap(verb.display), 'verb.display');
  const activities = [object, ...(context.contextActivities?.parent ?? [])];
  for (const { id: activity, definition } of activities) {
    must(isIri(activity), `activity ${activity} is no IRI`);
    must(definition === undefined || isIri(definition.type), 'definition.type');
    must(definition?.name === undefined || isLanguageMap(definition.name), 'definition.name');
    const isInteraction = definition?.type === 'http://adlnet.gov/expapi/activities/cmi.interaction';
    must(isInteraction === (definition?.interactionType !== undefined), 'interactionType goes with interactions');
  }
  for (const key of [...Object.keys(context.extensions), ...Object.keys(result?.extensions ?? {})]) {
    must(isIri(key), `extension ${key} is no IRI`);
  }
  // 4.1.5.1: scaled from -1 to 1; min below max; raw between them; with all three, scaled agrees.
  const score = result?.score;
  if (score !== undefined) {
    must(score.scaled >= -1 && score.scaled <= 1, 'scaled');
    must(score.min < score.max, 'min and max');
    must(score.raw >= score.min && score.raw <= score.max, 'raw');
  }
  // 4.6: ISO 8601 durations; hundredths at the most are compared.
  must(result?.duration === undefined || /^PT\d+(\.\d{1,2})?S$/.test(result.duration), `duration ${result?.duration ?? ''}`);
  // 4.5: RFC 3339 in UTC, to the millisecond at least.
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(timestamp) && !Number.isNaN(Date.parse(timestamp)), 'timestamp');
  // 4.1.6: revision and platform only where the object is an activity.
  must(object.objectType === 'Activity', 'revision without an activity');
  must(isLanguageTag(context.language), 'context.language');
  must(!hasNull(statement), 'null outside extensions');
  return broken;
}

function isIri(text: string): boolean {
  return URL.canParse(text) && /^[a-z][a-z0-9+.-]*:\S+$/.test(text);
}

function isLanguageMap(map: Readonly<Record<string, string>>): boolean {
  const entries = Object.entries(map);
  return entries.length > 0 && entries.every(([tag, text]) => isLanguageTag(tag) && typeof text === 'string');
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** 2.2: a null is allowed in extensions only. */
function hasNull(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  return Object.entries(value).some(([key, inner]) => key !== 'extensions' && hasNull(inner));
}
