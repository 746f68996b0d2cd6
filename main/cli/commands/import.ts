import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { STORY_FILE_BYTES } from '#core/contract/imports.ts';
import type { ImportedStory, RefusedStory } from '#core/imports/imported.ts';
import { isLanguage } from '#core/imports/language.ts';
import type { LossGroup } from '#core/imports/losses.ts';
import { LOSS_WORDS, refusalWords } from '#core/imports/words.ts';
import { inert } from '#core/scenario/text/quote.ts';
import { readBounded } from '#main/services/files/read-bounded.ts';
import { readStory } from '#main/services/imports/read-story.ts';
import { scenarioFileName } from '#main/services/library/file-name.ts';
import { systemCode } from '#main/services/store/storage-fault.ts';
import { CliFailure, type CliIo, printJson } from '../io.ts';

interface ImportCliOptions {
  readonly out: string;
  readonly locale: string;
  readonly json?: boolean;
}

interface Written {
  readonly file: string;
  readonly story: ImportedStory;
}

/** `import`: makes scenarios of a story of Twine or H5P, and tells what is not kept. */
export function registerImport(program: Command, io: CliIo): void {
  program
    .command('import')
    .description('make scenarios of a story of Twine (Twee, published HTML) or H5P (Branching Scenario)')
    .argument('<file>', 'the file of the other program')
    .requiredOption('--out <folder>', 'where the scenarios are written; no file there is ever replaced')
    .option('--locale <tag>', 'the language of a story that does not say its own', 'en')
    .option('--json', 'print what was kept, and what was not, as one JSON document')
    .action(async (file: string, options: ImportCliOptions) => {
      const { stories, refused } = await read(io, file, options.locale);
      const written = await writeAll(resolve(io.cwd, options.out), stories);
      if (options.json === true) printJson(io, asJson(written, refused));
      else io.stdout(asText(written, refused));
    });
}

/** @throws CliFailure (exit 2) for a language that is none, (exit 1) for a file that cannot be imported */
async function read(io: CliIo, file: string, locale: string): Promise<{ readonly stories: readonly ImportedStory[]; readonly refused: readonly RefusedStory[] }> {
  if (!isLanguage(locale)) throw new CliFailure(2, 'wrong-use', `${inert(locale)} is no language tag. Write one such as en or pt-BR behind --locale.`);
  const bytes = await readBounded(resolve(io.cwd, file), STORY_FILE_BYTES);
  if (!bytes.ok) throw new CliFailure(1, 'not-imported', `${file}: This file ${bytes.problem}`, { file });
  const imported = await readStory(bytes.bytes, { locale, title: basename(file, extname(file)) });
  if (imported.ok) return imported;
  throw new CliFailure(1, 'not-imported', `${file}: ${inert(refusalWords(imported))}`, { file, refusal: imported.refusal });
}

async function writeAll(folder: string, stories: readonly ImportedStory[]): Promise<Written[]> {
  const written: Written[] = [];
  for (const story of stories) {
    const file = join(folder, scenarioFileName(story.id));
    await writeNew(folder, file, story.document);
    written.push({ file, story });
  }
  return written;
}

async function writeNew(folder: string, file: string, text: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const code = systemCode(error);
    const advice = code === 'EEXIST' ? 'There is such a file already. Move it away, or choose another folder with --out.' : `It cannot be written (${code ?? 'unknown reason'}). Choose another folder with --out.`;
    throw new CliFailure(1, 'not-written', `${file}: ${advice}`, { file });
  }
}

function asJson(written: readonly Written[], refused: readonly RefusedStory[]) {
  return {
    stories: written.map(({ file, story: { title, kept, notKept } }) => ({
      file,
      title,
      kept,
      notKept: notKept.map(({ kind, total, items }) => ({ kind, what: LOSS_WORDS[kind].what, whatToDo: LOSS_WORDS[kind].advice, total, items })),
    })),
    refused: refused.map((one) => ({ title: one.title, refusal: one.refusal, message: refusalWords(one) })),
  };
}

function asText(written: readonly Written[], refused: readonly RefusedStory[]): string {
  const parts = written.map(({ file, story: { title, kept, notKept } }) => {
    const { beats, choices, endings } = kept;
    const head = `${inert(title)}: ${beats} beats, ${choices} choices to grade, ${endings} endings, in ${file}`;
    return [head, ...notKept.flatMap(groupLines)].join('\n');
  });
  const others = refused.map((one) => `${inert(one.title)}: not imported. ${inert(refusalWords(one))}`);
  return `${[...parts, ...others].join('\n\n')}\n`;
}

function groupLines({ kind, total, items }: LossGroup): string[] {
  const { what, advice } = LOSS_WORDS[kind];
  const more = total - items.length;
  const places = items.map(({ where, line, what: stood }) => `    ${inert([where ?? 'the whole story', line === null ? '' : ` (line ${line})`, `: ${stood}`].join(''))}`);
  return ['', `  ${what} (${total}): ${advice}`, ...places, ...(more > 0 ? [`    and ${more} more`] : [])];
}
