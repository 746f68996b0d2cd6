import { createHash } from 'node:crypto';
import { PACK_FINDINGS, type PackReviewPiece, type PackStanding, type ReviewedFile } from '#core/contract/packs.ts';
import { EMPTY_LIBRARY, type Library, parseLibrary } from '#core/house/library.ts';
import { comparePictures, type Picture, type PictureChanges, picturesOf, withPictures } from '#core/packs/pictures.ts';
import { comparePrinciples, type PrincipleChanges } from '#core/packs/principles.ts';
import { compareVersions } from '#core/packs/versions.ts';
import type { Prover } from '#core/proof/jobs/prover.ts';
import { hashJson } from '#core/results/hash.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { scenarioFileName } from '../library/file-name.ts';
import assets from '../../../assets/manifest.json' with { type: 'json' };
import { LIBRARY_FILE } from '../house/library-file.ts';
import { type CheckContext, checkFile, factsOf, type FileFacts } from './check-file.ts';
import { type Holdings, type HeldFile, PRINCIPLES_FILE } from './holdings.ts';
import type { Pack, PackFile } from './read-pack.ts';

/** How a file of a pack stands to what is here; its checks apart. */
export interface Compared extends Pick<ReviewedFile, 'standing' | 'here' | 'clash' | 'installable'> {
  readonly file: PackFile;
  readonly facts: FileFacts;
  readonly principles: PrincipleChanges | null;
  readonly pictures: PictureChanges | null;
}

/** Puts every file of a pack beside what is here. */
export async function comparePack({ files }: Pack, holdings: Holdings): Promise<readonly Compared[]> {
  const library = await holdings.library();
  const principlesBroken = holdings.files('own').has(PRINCIPLES_FILE) && (await holdings.principlesSource()) === 'bundled';
  return Promise.all(
    files.filter(({ name }) => name.kind !== 'image').map(async (file): Promise<Compared> => {
      const facts = factsOf(file);
      const isPrinciples = file.name.kind === 'principles';
      const clash = isPrinciples && principlesBroken ? PRINCIPLES_FILE : holdings.clashOf(file.path);
      const installable = facts.faults.length === 0 && clash === null;
      if (file.name.kind === 'library') return { file, facts, ...comparedPictures(file, library) };
      if (isPrinciples) return { file, facts, clash, installable, pictures: null, ...(await comparedPrinciples(file, holdings)) };
      const there = await holdings.find(file.path);
      return { file, facts, clash, installable, principles: null, pictures: null, ...standingOf(file, facts, there) };
    }),
  );
}

function standingOf(file: PackFile, { hash, version }: FileFacts, there: HeldFile | null): Pick<Compared, 'standing' | 'here'> {
  if (there === null) return { standing: 'new', here: null };
  const known = factsOf({ ...file, text: there.text });
  const here = { source: there.source, version: known.version };
  if (there.text === file.text || (hash !== null && hash === known.hash)) return { standing: 'same', here };
  const order = version === null || known.version === null ? 0 : compareVersions(version, known.version);
  return { standing: order > 0 ? 'newer' : order < 0 ? 'older' : 'changed', here };
}

async function comparedPrinciples({ path, text }: PackFile, holdings: Holdings): Promise<Pick<Compared, 'standing' | 'here' | 'principles'>> {
  const parsed = parsePrinciples(text);
  const here = await holdings.principles(path);
  const changes = comparePrinciples(here, parsed.ok ? parsed.principles : []);
  const standing: PackStanding = changes.changed.length > 0 ? 'changed' : changes.added.length > 0 ? 'new' : 'same';
  const source = await holdings.principlesSource();
  return { standing, principles: changes, here: here.length === 0 ? null : { source, version: null } };
}

/** Pictures are added only: what has an id of theirs here stays. */
function comparedPictures({ text }: PackFile, library: Library | null): Omit<Compared, 'file' | 'facts'> {
  const parsed = parseLibrary(text);
  const pictures = comparePictures(library ?? EMPTY_LIBRARY, parsed.ok ? parsed.library : EMPTY_LIBRARY);
  const standing: PackStanding = pictures.added.length > 0 ? 'new' : 'same';
  const installable = parsed.ok && library !== null;
  return { standing, here: null, clash: library === null ? LIBRARY_FILE : null, installable, principles: null, pictures };
}

/** Names a pack and how things stand here: whoever installs what they have seen names it. */
export function fingerprintOf(pack: Buffer, compared: readonly Compared[]): string {
  const standings = compared.map(({ file: { path }, standing, here, clash, principles, pictures }) => [path, standing, here, clash, principles, pictures]);
  return hashJson([createHash('sha256').update(pack).digest('hex'), JSON.stringify(standings)]);
}

export interface ReviewDeps {
  readonly holdings: Holdings;
  readonly prover: Prover;
  /** Names of files that somebody is writing here, of those that were published, and of those that only the studio plays. */
  readonly drafted: ReadonlySet<string>;
  readonly published: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
  readonly signal?: AbortSignal | undefined;
}

/** Looks a pack through: how each file stands to what is here, and what the checks say of it as if it were here. */
export async function* reviewPack(bytes: Buffer, pack: Pack, { holdings, prover, signal, ...known }: ReviewDeps): AsyncGenerator<PackReviewPiece> {
  const compared = await comparePack(pack, holdings);
  const context = await contextOf(pack, holdings);
  const files: ReviewedFile[] = [];
  for (const each of compared) {
    yield { kind: 'progress', done: files.length, total: compared.length };
    if (signal?.aborted === true) return;
    const isSound = each.facts.faults.length === 0;
    const findings = isSound ? await checkFile(each.file, context, prover, signal) : each.facts.faults;
    files.push(reviewed(each, findings, known));
  }
  const { name, author, licence, created, appVersion } = pack.manifest;
  const fingerprint = fingerprintOf(bytes, compared);
  yield { kind: 'review', review: { fingerprint, name, author, licence, created, appVersion, bytes: bytes.length, files } };
}

function reviewed({ file, facts, principles, pictures, ...standing }: Compared, findings: FileFacts['faults'], known: Pick<ReviewDeps, 'drafted' | 'published' | 'waiting'>): ReviewedFile {
  const { path, name, bytes } = file;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    path,
    ...name,
    bytes,
    title: facts.title,
    version: facts.version,
    ...standing,
    drafted: known.drafted.has(path),
    published: known.published.has(path),
    waiting: known.waiting.has(path),
    joins: joinsOf(principles, pictures),
    errors,
    warnings: findings.length - errors,
    findings: findings
      .slice(0, PACK_FINDINGS)
      .map(({ rule, severity, message, line, column }) => ({ rule, severity, message, line, column })),
  };
}

function joinsOf(principles: PrincipleChanges | null, pictures: PictureChanges | null): ReviewedFile['joins'] {
  if (principles !== null) return { added: principles.added.map(({ name }) => name), changed: principles.changed.map(({ name }) => name) };
  if (pictures === null) return null;
  return { added: pictures.added.map(({ entry }) => entry.title), changed: pictures.changed.map(({ entry }) => entry.title) };
}

/** What would be here with all of the pack. */
async function contextOf({ files }: Pack, holdings: Holdings): Promise<CheckContext> {
  const coming = new Map(files.map(({ path, text }) => [path, text]));
  const parsed = parsePrinciples(coming.get(PRINCIPLES_FILE) ?? '');
  const principles = [...(await holdings.principles()), ...(parsed.ok ? parsed.principles : [])];
  const ids = files.flatMap(({ name: { kind, id } }) => (kind === 'scenario' && id !== null ? [id] : []));
  const brought = parseLibrary(coming.get(LIBRARY_FILE) ?? '');
  const library = (await holdings.library()) ?? EMPTY_LIBRARY;
  const whole = brought.ok ? withPictures(library, comparePictures(library, brought.library).added) : library;
  const pictures = picturesOf(whole).filter(({ entry }) => entry.removed === undefined);
  const own = (kind: Picture['kind']): string[] => pictures.filter((picture) => picture.kind === kind).map(({ id }) => id);
  const named = (entries: Readonly<Record<string, unknown>>, more: Iterable<string> = []): ReadonlySet<string> => new Set([...Object.keys(entries), ...more]);
  return {
    names: {
      principles: new Set(principles.map(({ id }) => id)),
      settings: named(assets.settings, own('setting')),
      props: named(assets.props, own('prop')),
      looks: named(assets.looks, own('look')),
    },
    scenarios: new Set([...holdings.scenarioIds(), ...ids]),
    scenarioOf: async (id) => {
      const text = coming.get(scenarioFileName(id));
      if (text === undefined) return holdings.scenario(id);
      const scenario = parseScenario(text);
      return scenario.ok ? scenario.scenario : null;
    },
  };
}
