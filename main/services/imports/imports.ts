import { ContractError } from '#core/contract/errors.ts';
import { type ImportLook, type importRequestSchema, type openImportSchema, STORY_FILE_BYTES } from '#core/contract/imports.ts';
import type { Session } from '#core/contract/schemas.ts';
import type { OpenedDocument } from '#core/contract/studio.ts';
import { z } from '#core/contract/zod.ts';
import { type Imported, type ImportedStory, type ImportRefusal, refuseImport } from '#core/imports/imported.ts';
import { refusalWords } from '#core/imports/words.ts';
import { hashText } from '#core/results/hash.ts';
import type { ServiceDeps } from '../deps.ts';
import { StagedFiles } from '../files/staged-files.ts';
import type { LongJobs } from '../long-jobs/long-jobs.ts';
import type { Author } from '../studio/author.ts';
import type { Studio } from '../studio/studio.ts';

interface ImportsParts {
  readonly studio: Pick<Studio, 'create' | 'keepDraft'>;
  readonly longJobs: Pick<LongJobs, 'do'>;
  readonly deps: Pick<ServiceDeps, 'randomBytes'>;
}

type Request = z.infer<typeof importRequestSchema>;

type Done = Extract<Imported, { readonly ok: true }>;

/** The thread that reads stories is of this program: what it answers is an import. */
const importedSchema = z.custom<Imported>((answer) => typeof answer === 'object' && answer !== null && 'ok' in answer);

/** Stories of other programs, on their way into the studio. */
export class Imports {
  readonly #parts: ImportsParts;
  readonly #files: StagedFiles;

  constructor(parts: ImportsParts) {
    this.#parts = parts;
    const tooLarge = (): ContractError => refusalOf('too-large', '');
    this.#files = new StagedFiles({ randomBytes: parts.deps.randomBytes, mostBytes: STORY_FILE_BYTES, tooLarge });
  }

  /** @throws ContractError `bad-input` for a file that is too large, `not-found` for a draft that is gone */
  stage(session: Session, draft: string | null, piece: string): { readonly draft: string; readonly bytes: number } {
    return this.#files.add(session.token, draft, Buffer.from(piece, 'base64'));
  }

  /** @throws ContractError `bad-input` for a file of which nothing can be imported */
  async look(session: Session, request: Request): Promise<ImportLook> {
    const { stories, refused } = await this.#read(session, request);
    return {
      stories: stories.map(({ title, kept, notKept }) => ({ title, kept: { ...kept, people: [...kept.people] }, notKept: notKept.map((group) => ({ ...group, items: [...group.items] })) })),
      refused: refused.map(({ title, refusal, about }) => ({ title, refusal, about })),
    };
  }

  /** @throws ContractError as `look` does, and as making a document in the studio does */
  async open(session: Session, { story: place, id, title, ...request }: z.infer<typeof openImportSchema>, author: Author): Promise<OpenedDocument> {
    const { stories } = await this.#read(session, request);
    const story = stories[place];
    if (story === undefined) throw new ContractError('not-found', 'There is no such story in this file. Choose the file again.');
    const opened = await this.#parts.studio.create({ id, title, text: story.document });
    return this.#placed(opened, story, author);
  }

  /** Puts the beats where they lay on the other program's map; where that fails, they lie where the layout has them. */
  async #placed(opened: OpenedDocument, { positions }: ImportedStory, author: Author): Promise<OpenedDocument> {
    const { file, revision, disk } = opened;
    if (disk === null || Object.keys(positions).length === 0) return opened;
    const hash = hashText(disk.text);
    const kept = await this.#parts.studio.keepDraft({ file, revision, on: hash, base: disk.hash, patches: [], result: hash, positions, selection: null }, author);
    return kept.kept ? { ...opened, revision: kept.revision, positions } : kept.current;
  }

  async #read(session: Session, { draft, name, locale }: Request): Promise<Done> {
    const bytes = this.#files.read(session.token, draft);
    const title = name.replace(/\.[a-z0-9]{1,8}$/i, '');
    const imported = await this.#parts.longJobs.do(importedSchema, { kind: 'read-story', bytes, title, locale });
    if (!imported.ok) throw refusalOf(imported.refusal, imported.about);
    return imported;
  }
}

function refusalOf(refusal: ImportRefusal, about: string): ContractError {
  return new ContractError('bad-input', refusalWords(refuseImport(refusal, about)), { where: 'file', what: refusal, about });
}
