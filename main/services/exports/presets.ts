import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PresetEntry } from '#core/contract/exports.ts';
import { parsePreset, type PresetResult } from '#core/results/exports/parse-preset.ts';
import { type ExportPreset, presetFor, takesPerson } from '#core/results/exports/preset.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { readBounded } from '../files/read-bounded.ts';
import { ExportFailure } from './export-job.ts';

const FOLDER = 'presets';
const ENDING = '.preset.json';

const MOST_BYTES = 1_000_000;

/** Where presets are looked for: one in the data folder goes before a bundled one of its id. */
export interface PresetFolders {
  readonly bundledFolder: string;
  readonly dataFolder: string;
}

/** Every preset there is, the data folder's own first. */
export async function listPresets({ bundledFolder, dataFolder }: PresetFolders): Promise<PresetEntry[]> {
  const own = await entriesIn(dataFolder, 'own');
  const bundled = await entriesIn(bundledFolder, 'bundled');
  return [...own, ...bundled.filter(({ id }) => !own.some((entry) => entry.id === id))];
}

/** The preset of an id. @throws ExportFailure `unknown-preset`, or `bad-preset` where it cannot be used */
export async function findPreset(folders: PresetFolders, id: string): Promise<ExportPreset> {
  const entry = (await listPresets(folders)).find((each) => each.id === id);
  if (entry === undefined) {
    const message = `There is no preset "${id}". Put ${id}${ENDING} into the folder ${FOLDER} of the data folder, or choose another.`;
    throw new ExportFailure({ code: 'unknown-preset', message, details: { preset: id } });
  }
  return loadPreset(join(entry.source === 'own' ? folders.dataFolder : folders.bundledFolder, FOLDER, `${id}${ENDING}`));
}

/** The preset in a file. @throws ExportFailure `bad-preset` where it cannot be used */
export async function loadPreset(path: string): Promise<ExportPreset> {
  const result = await readPreset(path);
  if (typeof result !== 'string') return result;
  throw new ExportFailure({ code: 'bad-preset', message: `The preset ${path} ${result}`, details: { preset: path } });
}

async function entriesIn(folder: string, source: PresetEntry['source']): Promise<PresetEntry[]> {
  const place = join(folder, FOLDER);
  const names = await readdir(place).catch(() => []);
  const files = names.filter((name) => name.endsWith(ENDING)).toSorted();
  return Promise.all(
    files.map(async (name): Promise<PresetEntry> => {
      const id = name.slice(0, -ENDING.length);
      const preset = await readPreset(join(place, name));
      if (typeof preset === 'string') return { id, title: id, source, named: false, roster: false, problem: `${name} ${preset}` };
      const problem = preset.id === id ? null : `${name} has the id "${preset.id}". Give it its file's name, or rename the file.`;
      return { id, title: preset.title, source, ...ofRoster(preset), problem };
    }),
  );
}

function ofRoster(preset: ExportPreset): Pick<PresetEntry, 'named' | 'roster'> {
  return { named: takesPerson(presetFor(preset, 'pseudonymous')), roster: takesPerson(presetFor(preset, 'named')) };
}

/** The preset, or what is wrong with its file as words that follow its name. */
async function readPreset(path: string): Promise<ExportPreset | string> {
  const read = await readBounded(path, MOST_BYTES);
  if (!read.ok) return read.problem;
  const decoded = decodeUtf8(read.bytes);
  const result: PresetResult = decoded.ok ? parsePreset(decoded.text) : { ok: false, findings: [decoded.finding], places: null };
  if (result.ok) return result.preset;
  const [first] = result.findings;
  const others = result.findings.length - 1;
  const more = others > 0 ? ` (${others} more like it.)` : '';
  return first === undefined ? 'cannot be read.' : `is wrong in line ${first.line}, column ${first.column}: ${first.message}${more}`;
}
