import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WebApp } from './web-app.ts';

/** Writes a scenario file into the data folder, as an author's editor would. */
export async function writeOwnScenario(app: WebApp, id: string, text: string): Promise<void> {
  const folder = path.join(app.dataFolder, 'scenarios');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${id}.scenario.json`), text);
}
