import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setValue } from '#core/studio/operations/set-value.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { scenarioFileName } from '../library/file-name.ts';
import { readTextFile } from '../scenario-file.ts';
import type { RemovedFile } from '../store/studio-store.ts';

const COMPANION = /^(?<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.(?<kind>routes|[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\.json$/;

/** The translations and routes that go with a scenario's file. Those that cannot be read stay where they are. */
export async function companionsOf(folder: string, file: string): Promise<readonly RemovedFile[]> {
  const names = (await readdir(folder)).filter((name) => {
    const id = COMPANION.exec(name)?.groups?.['id'];
    return id !== undefined && name !== file && scenarioFileName(id) === file;
  });
  const read = await Promise.all(names.toSorted().map(async (name) => ({ name, file: await readTextFile(join(folder, name)) })));
  return read.flatMap(({ name, file: each }) => (each.ok ? [{ name, text: each.text }] : []));
}

/** The name of the routes that go with a scenario's file. */
export function routesFileOf(file: string): string {
  return file.replace(/\.scenario\.json$/, '.routes.json');
}

/** A companion as it is called, and as it names its scenario, under another id. */
export function renamedCompanion({ name, text }: RemovedFile, id: string): RemovedFile {
  const kind = COMPANION.exec(name)?.groups?.['kind'] ?? '';
  return { name: `${id}.${kind}.json`, text: withValue(text, '/scenario', id) ?? text };
}

/** The text with a value in it set; null where it is not JSON. */
export function withValue(text: string, pointer: string, value: string): string | null {
  const edit = setValue(new Source(text), pointer, value);
  return 'refused' in edit ? null : applyPatches(text, edit.patches);
}
