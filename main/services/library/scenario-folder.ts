import { DocumentFolder } from './document-folder.ts';
import { fileKindOf } from './file-name.ts';
import { readScenarioFile, type ScenarioFile, type Source } from './scenario-file.ts';

/** One folder of scenarios. */
export class ScenarioFolder extends DocumentFolder<ScenarioFile> {
  constructor(path: string, source: Source) {
    super(path, source, { takes: (name) => fileKindOf(name) !== 'other', read: readScenarioFile });
  }
}
