import { gradeComparisonSchema, type GradeComparisonPiece, type OpenedDocument } from '#core/contract/studio.ts';
import type { Role, ScenarioSummary } from '#core/contract/schemas.ts';
import { maySeeByName } from '#core/policy/may-see.ts';
import type { Policy } from '#core/policy/policy.ts';
import { hashJson, hashText, type Sha256 } from '#core/results/hash.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { isLaterVersion } from '#core/studio/changes/versions.ts';
import { LatestFeed } from '../latest-feed.ts';
import { scenarioFileName } from '../library/file-name.ts';
import { judgeScenario } from '../library/scenario-file.ts';
import type { ScenarioLibrary } from '../library/scenario-library.ts';
import type { LongJobProgress } from '../long-jobs/long-job.ts';
import type { LongJobs } from '../long-jobs/long-jobs.ts';
import type { ActedOn } from '../store/acts.ts';
import type { StudioStore } from '../store/studio-store.ts';
import { studioRefusal } from './refusals.ts';

/** What publishing works with. */
export interface PublishingParts {
  readonly dataFolder: string;
  readonly store: Pick<StudioStore, 'published' | 'version'>;
  readonly library: Pick<ScenarioLibrary, 'find'>;
  readonly policy: Pick<Policy, 'groupMinimum' | 'see'>;
  readonly longJobs: LongJobs;
  /** Everything that is wrong with a text. */
  readonly findingsIn: (text: string) => Promise<readonly Finding[]>;
}

/** A text that may be published. */
export interface FitText {
  /** SHA-256 of the text. */
  readonly hash: Sha256;
  /** What goes into the audit. */
  readonly body: ActedOn['body'];
}

/** What it takes for a text to become what players get. */
export class Publishing {
  readonly #parts: PublishingParts;

  constructor(parts: PublishingParts) {
    this.#parts = parts;
  }

  /**
   * Looks whether a text can be published: it is this file's scenario, the prover finds no error in it, and where it differs from
   * what was published before, its version comes after that one's.
   *
   * @throws ContractError `not-allowed`
   */
  async check(file: string, text: string): Promise<FitText> {
    const { scenario, contents } = scenarioOf(file, text);
    const { library, store, findingsIn } = this.#parts;
    const inForce = library.find(scenario.id)?.summary ?? null;
    const hash = hashText(text);
    const before = await publishedBefore(store, file);
    if (before !== null && before.hash !== contents && !isLaterVersion(scenario.version, before.version)) {
      throw studioRefusal('version-not-later', file);
    }
    if ((await findingsIn(text)).some(({ severity }) => severity === 'error')) throw studioRefusal('has-errors', file);
    return { hash, body: { scenario: scenario.id, version: scenario.version, contents, instead: inForce?.version ?? null } };
  }

  /** Compares what is written with what players get, by what either makes of the attempts that were finished. */
  async *compare({ file, draft, disk }: OpenedDocument, role: Role, signal?: AbortSignal): AsyncGenerator<GradeComparisonPiece> {
    const text = draft?.text ?? disk?.text ?? '';
    const { scenario } = scenarioOf(file, text);
    const { library, policy, longJobs, dataFolder: folder } = this.#parts;
    const { groupMinimum } = policy;
    const named = maySeeByName(policy, 'grades', role);
    // What is out of play is compared with what players got of it.
    const inForce = library.find(scenario.id)?.summary ?? (await publishedBefore(this.#parts.store, file));
    if (inForce === null) {
      yield { kind: 'done', comparison: { inForce: null, counts: null, groupMinimum, named: null } };
      return;
    }
    const feed = new LatestFeed<LongJobProgress>({ done: 0, of: 0 });
    const old = { id: scenario.id, hash: inForce.hash, version: inForce.version };
    const job = { kind: 'compare-grades', folder, file, old, text, groupMinimum, named } as const;
    const made = longJobs
      .do(gradeComparisonSchema, job, { signal, onProgress: (progress) => feed.publish(progress) })
      .finally(() => feed.close());
    // Whoever stops listening is not told; it is awaited below where somebody does listen.
    made.catch(() => undefined);
    for await (const { done, of } of feed.read(signal)) yield { kind: 'progress', done, of };
    if (signal?.aborted !== true) yield { kind: 'done', comparison: await made };
  }
}

/** What was published of a file last, be it out of play since; null: nothing that can be read. */
async function publishedBefore(store: PublishingParts['store'], file: string): Promise<Pick<ScenarioSummary, 'hash' | 'version'> | null> {
  const pinned = (await store.published()).get(file);
  const text = pinned === undefined ? undefined : (await store.version(file, pinned.number))?.text;
  const judged = text === undefined ? null : judgeScenario(file, text, 'own');
  return judged?.ok === true ? judged.summary : null;
}

function scenarioOf(file: string, text: string): { readonly scenario: Scenario; readonly contents: Sha256 } {
  const parsed = parseScenario(text);
  if (!parsed.ok || scenarioFileName(parsed.scenario.id) !== file) throw studioRefusal('not-playable', file);
  return { scenario: parsed.scenario, contents: hashJson(parsed.document) };
}
