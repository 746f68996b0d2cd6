import type { AgreementStanding, BlindCheck, CheckResult, GivenGrade, OwnSheet, PossibleGrader } from '#core/contract/agreement.ts';
import { LEAST_GRADERS } from '#core/contract/agreement.ts';
import { hashText } from '#core/results/hash.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { type BlindSheet, blindSheet, choicesOf } from '#core/studio/agreement/blind-sheet.ts';
import { type Agreement as Compared, compareGradings, type HandedIn } from '#core/studio/agreement/compare-gradings.ts';
import type { ServiceDeps } from '../deps.ts';
import { randomUuid } from '../random-uuid.ts';
import type { AgreementStore, KeptCheck } from '../store/agreement-store.ts';
import type { StaffStore } from '../store/store.ts';
import { agreementRefusal } from './refusals.ts';

/** Whoever calls. */
export interface Caller {
  readonly staff: string;
  readonly name: string;
  readonly role: string;
}

interface AgreementParts {
  readonly store: { readonly agreement: AgreementStore; readonly staff: Pick<StaffStore, 'list'> };
  /** What an own document says, what has not been saved included; null: there is none. */
  readonly textOf: (file: string) => Promise<string | null>;
  readonly deps: Pick<ServiceDeps, 'now' | 'randomBytes'>;
}

/** Scenarios that several people grade without seeing the key. What each of them says is told to nobody before all have. */
export class Agreement {
  readonly #parts: AgreementParts;

  constructor(parts: AgreementParts) {
    this.#parts = parts;
  }

  async list(caller: Caller): Promise<BlindCheck[]> {
    return (await this.#store.list()).map((check) => shown(check, caller));
  }

  /** Trainers and HR whose accounts are in use, and who of them has written on a scenario. */
  async graders(file?: string): Promise<PossibleGrader[]> {
    const authors = file === undefined ? new Set<string>() : await this.#store.authorsOf(file);
    const accounts = await this.#parts.store.staff.list();
    return accounts
      .filter(({ role, archivedAt }) => role !== 'manager' && archivedAt === null)
      .map(({ id, name, role }) => ({ staff: id, name, role, hasWritten: authors.has(id) }));
  }

  /** @throws ContractError `bad-input` for somebody who cannot grade, `not-allowed` for a text that cannot be graded */
  async ask(caller: Caller, file: string, graders: readonly string[]): Promise<BlindCheck> {
    const { textOf, deps } = this.#parts;
    const text = (await textOf(file)) ?? '';
    const scenario = scenarioOf(text);
    if (scenario === null) throw agreementRefusal('not-playable');
    const choices = choicesOf(blindSheet(scenario, 0)).size;
    if (choices === 0) throw agreementRefusal('nothing-to-grade');
    const possible = await this.graders(file);
    const asked = possible.filter(({ staff }) => graders.includes(staff));
    if (asked.length !== graders.length) throw agreementRefusal('no-grader');
    const id = randomUuid(deps.randomBytes);
    const { staff, name: staffName } = caller;
    await this.#store.add({ id, file, title: scenario.title, choices, text, at: this.#now(), staff, staffName, graders: asked });
    return shown(await this.#find(id), caller);
  }

  async sheet(caller: Caller, id: string): Promise<OwnSheet> {
    const check = await this.#asked(caller, id);
    return { check: shown(check, caller), sheet: await this.#sheetOf(id, caller), given: await this.#store.given(id, caller.staff) };
  }

  async grade(caller: Caller, id: string, given: GivenGrade): Promise<BlindCheck> {
    await this.#asked(caller, id);
    const beat = (await this.#askedText(id)).beats.get(given.beat);
    if (beat?.kind !== 'choices' || !beat.choices.some((choice) => choice.id === given.choice)) throw agreementRefusal('no-choice');
    const remark = given.remark === '' ? null : given.remark;
    if (!(await this.#store.grade(id, caller.staff, { ...given, remark }))) throw agreementRefusal('handed-in');
    return shown(await this.#find(id), caller);
  }

  async handIn(caller: Caller, id: string): Promise<BlindCheck> {
    const { choices, endedAt, graders } = await this.#asked(caller, id);
    const own = graders.find(({ staff }) => staff === caller.staff);
    if (endedAt !== null || own?.handedInAt !== null) throw agreementRefusal('handed-in');
    if (own.graded < choices) throw agreementRefusal('unfinished');
    await this.#store.handIn(id, caller.staff, this.#now());
    return shown(await this.#find(id), caller);
  }

  async end(caller: Caller, id: string): Promise<BlindCheck> {
    const check = await this.#findToEnd(caller, id);
    if (check.graders.filter(({ handedInAt }) => handedInAt !== null).length < LEAST_GRADERS) throw agreementRefusal('too-few');
    await this.#store.end(id, this.#now());
    return shown(await this.#find(id), caller);
  }

  async withdraw(caller: Caller, id: string): Promise<void> {
    await this.#findToEnd(caller, id);
    await this.#store.withdraw(id);
  }

  async result(caller: Caller, id: string): Promise<CheckResult> {
    const check = await this.#find(id);
    if (check.endedAt === null) throw agreementRefusal('not-ended');
    return { check: shown(check, caller), agreement: await this.#compare(check) };
  }

  async standing(file: string): Promise<AgreementStanding> {
    const checks = await this.#store.list(file);
    const ended = checks.find(({ endedAt }) => endedAt !== null);
    const underWay = checks.find(({ endedAt }) => endedAt === null)?.id ?? null;
    if (ended === undefined || ended.endedAt === null) return { ended: null, underWay };
    const { alpha, compared, disputed, stale, ungraded } = await this.#compare(ended);
    return { ended: { check: ended.id, endedAt: ended.endedAt, agreement: { alpha, compared, disputed, stale, ungraded } }, underWay };
  }

  get #store(): AgreementStore {
    return this.#parts.store.agreement;
  }

  #now(): string {
    return this.#parts.deps.now().toISOString();
  }

  async #find(id: string): Promise<KeptCheck> {
    const check = await this.#store.find(id);
    if (check === null) throw agreementRefusal('no-check');
    return check;
  }

  async #asked({ staff }: Caller, id: string): Promise<KeptCheck> {
    const check = await this.#find(id);
    if (!check.graders.some((grader) => grader.staff === staff)) throw agreementRefusal('not-asked');
    return check;
  }

  async #findToEnd(caller: Caller, id: string): Promise<KeptCheck> {
    const check = await this.#find(id);
    if (!mayEnd(check, caller)) throw agreementRefusal('not-yours');
    if (check.endedAt !== null) throw agreementRefusal('ended');
    return check;
  }

  /** The choices stand in an order of this grader's own, the same each time. */
  async #sheetOf(id: string, { staff }: Caller): Promise<BlindSheet> {
    return blindSheet(await this.#askedText(id), Number.parseInt(hashText(`${id} ${staff}`).slice(0, 8), 16));
  }

  /** What was to be graded; it kept the rules of the format when it was asked for. */
  async #askedText(id: string): Promise<Scenario> {
    const scenario = scenarioOf(await this.#store.text(id));
    if (scenario === null) throw agreementRefusal('not-playable');
    return scenario;
  }

  async #compare({ id, file, graders }: KeptCheck): Promise<Compared> {
    const asked = await this.#askedText(id);
    const handedIn = graders
      .filter(({ handedInAt }) => handedInAt !== null)
      .map(async ({ staff, name }): Promise<HandedIn> => ({ grader: name, gradings: await this.#store.given(id, staff) }));
    const text = await this.#parts.textOf(file);
    return compareGradings(await Promise.all(handedIn), asked, text === null ? null : scenarioOf(text));
  }
}

function scenarioOf(text: string): Scenario | null {
  const parsed = parseScenario(text);
  return parsed.ok ? parsed.scenario : null;
}

function mayEnd({ staff }: KeptCheck, caller: Caller): boolean {
  return caller.role === 'hr' || caller.staff === staff;
}

function shown(check: KeptCheck, caller: Caller): BlindCheck {
  const { id, file, title, at: askedAt, staffName: askedBy, choices, graders, endedAt } = check;
  const own = graders.find(({ staff }) => staff === caller.staff);
  return {
    id,
    file,
    title,
    askedAt,
    askedBy,
    mayEnd: mayEnd(check, caller),
    choices,
    graders: [...graders],
    endedAt,
    waitsForMe: endedAt === null && own?.handedInAt === null,
  };
}
