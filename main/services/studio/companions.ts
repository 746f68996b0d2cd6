import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenedDocument } from '#core/contract/studio.ts';
import { parseRoutes } from '#core/scenario/parse-routes.ts';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import { companionName } from '#core/studio/companions.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { scenarioFileName } from '../library/file-name.ts';
import { judgeTranslation } from '../library/translation-file.ts';
import { readTextFile } from '../scenario-file.ts';
import type { RemovedFile } from '../store/studio-store.ts';
import { studioRefusal } from './refusals.ts';

/** The scenario's file that a translation or routes go with; null: it is none of these. */
export function ownerOf(file: string): string | null {
  const name = companionName(file);
  return name === null ? null : scenarioFileName(name.of);
}

/** The translations and routes that go with a scenario's file. Those that cannot be read stay where they are. */
export async function companionsOf(folder: string, file: string): Promise<readonly RemovedFile[]> {
  const names = (await readdir(folder)).filter((name) => ownerOf(name) === file);
  const read = await Promise.all(names.toSorted().map(async (name) => ({ name, file: await readTextFile(join(folder, name)) })));
  return read.flatMap(({ name, file: each }) => (each.ok ? [{ name, text: each.text }] : []));
}

/** The name of a companion under another id of its scenario. */
export function companionUnder(name: string, id: string): string {
  return `${id}.${companionName(name)?.locale ?? 'routes'}.json`;
}

/** A companion as it is called, and as it names its scenario, under another id. */
export function renamedCompanion({ name, text }: RemovedFile, id: string): RemovedFile {
  return { name: companionUnder(name, id), text: withValue(text, '/scenario', id) ?? text };
}

/**
 * What is to be written into a companion must be one, of the scenario and language of its name.
 *
 * @throws ContractError `bad-input` where it is none
 */
export function mustBeCompanion(file: string, text: string): void {
  const name = companionName(file);
  if (name === null || text === '') return;
  if (name.locale === null) {
    const routes = parseRoutes(text);
    if (!routes.ok || routes.routes.scenario !== name.of) throw studioRefusal('not-routes', file);
    return;
  }
  const parsed = parseTranslation(text);
  if (!parsed.ok || parsed.translation.scenario !== name.of || parsed.translation.locale !== name.locale) throw studioRefusal('not-translation', file);
}

/**
 * The translations that are published with a document: as they were written last, where that can be saved over what the file says;
 * else as their files say. What is no translation of its name is none.
 *
 * @param files what is on the disk
 * @param drafted those in which something has been written and not been saved
 */
export function publishedTranslations(files: readonly RemovedFile[], drafted: readonly OpenedDocument[]): readonly RemovedFile[] {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  for (const { file, disk, draft } of drafted) {
    if (draft === null || draft.base !== (disk?.hash ?? null)) continue;
    if (draft.text === '') texts.delete(file);
    else if (isTranslation({ name: file, text: draft.text })) texts.set(file, draft.text);
  }
  return [...texts].map(([name, text]) => ({ name, text })).filter(isTranslation);
}

function isTranslation({ name, text }: RemovedFile): boolean {
  return (companionName(name)?.locale ?? null) !== null && judgeTranslation(name, text, 'own').ok;
}

/** The text with a value in it set; null where it is not JSON. */
export function withValue(text: string, pointer: string, value: string): string | null {
  const edit = setValue(new Source(text), pointer, value);
  return 'refused' in edit ? null : applyPatches(text, edit.patches);
}
