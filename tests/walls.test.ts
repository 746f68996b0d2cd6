import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'walls-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Runs a tool of this project in the folder; its output, and whether it was content. */
function runTool(tool: string, args: readonly string[]): { content: boolean; output: string } {
  try {
    const output = execFileSync(join(ROOT, 'node_modules/.bin', tool), args, { cwd: folder, encoding: 'utf8' });
    return { content: true, output };
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return { content: false, output: String(error.stdout) };
    throw error;
  }
}

describe('the linter', () => {
  beforeEach(() => {
    cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  });

  const planted: readonly (readonly [file: string, imported: string])[] = [
    ['core/dialogue/planted.ts', '#main/services/deps.ts'],
    ['core/dialogue/planted.ts', '../../main/services/deps.ts'],
    ['core/dialogue/planted.ts', '#renderer/ui/app.tsx'],
    ['core/dialogue/planted.ts', 'node:fs'],
    ['core/dialogue/planted.ts', 'react'],
    ['main/services/planted.ts', '#renderer/ui/app.tsx'],
    ['main/services/planted.ts', '#main/web/server.ts'],
    ['main/services/planted.ts', '../electron/main.ts'],
    ['main/services/planted.ts', 'electron'],
    ['main/web/planted.ts', '../cli/io.ts'],
    ['main/web/planted.ts', '#main/electron/main.ts'],
    ['main/cli/commands/planted.ts', '../../web/server.ts'],
    ['main/electron/planted.ts', '#main/cli/io.ts'],
    ['renderer/ui/planted.ts', '#main/services/deps.ts'],
    ['renderer/ui/play/planted.ts', '#renderer/stage/stage.ts'],
    ['renderer/ui/play/planted.ts', '../../stage/stage.ts'],
    ['renderer/ui/planted.ts', 'phaser'],
    ['renderer/page/planted.ts', 'phaser'],
    ['renderer/stage/planted.ts', '../ui/app.tsx'],
    ['renderer/stage/planted.ts', 'react'],
    ['renderer/page/planted.ts', '#tests/support/runs.ts'],
    ['renderer/proof/planted.ts', '#renderer/ui/data/prover.tsx'],
    ['renderer/proof/planted.ts', '../ui/data/prover.tsx'],
    ['renderer/proof/planted.ts', '#main/services/proof/open-prover.ts'],
    ['renderer/proof/planted.ts', 'node:worker_threads'],
    ['renderer/proof/planted.ts', 'react'],
    ['renderer/speech/planted.ts', '../ui/common/store.ts'],
    ['renderer/speech/planted.ts', '#renderer/stage/sound.ts'],
    ['renderer/ui/report-card/planted.ts', '../../proof/create-prover.ts'],
    ['renderer/ui/planted.ts', '#renderer/proof/create-prover.ts'],
    ['renderer/stage/planted.ts', '../proof/create-prover.ts'],
  ];

  test.each(planted)('refuses in %s an import of %s', (file, imported) => {
    plant(file, `import * as other from '${imported}';\nexport const seen = other;\n`);
    const { content, output } = runTool('oxlint', []);
    expect(content).toBe(false);
    expect(output).toContain('no-restricted-imports');
  });

  test('lets the right imports through', () => {
    const right: readonly (readonly [file: string, imported: string])[] = [
      ['core/dialogue/right.ts', '../grading/outcome.ts'],
      ['main/services/right.ts', '#core/dialogue/state.ts'],
      ['main/web/right.ts', '#main/services/deps.ts'],
      ['renderer/ui/right.ts', '#core/dialogue/state.ts'],
      ['renderer/page/right.ts', '#renderer/stage/stage.ts'],
      ['renderer/stage/right.ts', 'phaser'],
      ['renderer/proof/right.ts', '#core/proof/jobs/prover.ts'],
      ['renderer/proof/right-beside.ts', './right.ts'],
      ['renderer/ui/data/right.ts', '#core/proof/jobs/prover.ts'],
    ];
    for (const [file, imported] of right) {
      plant(file, `import * as other from '${imported}';\nexport const seen = other;\n`);
    }
    expect(runTool('oxlint', []).output).not.toContain('no-restricted-imports');
  });
});

describe('the compiler', () => {
  /** Compiles one planted file as if it stood in a layer, with that layer's own configuration. */
  function compileIn(layer: string, text: string): { content: boolean; output: string } {
    plant('planted.ts', `${text}\n`);
    const compilerOptions = {
      rootDir: '/',
      outDir: join(folder, 'out'),
      tsBuildInfoFile: join(folder, 'out/info'),
      typeRoots: [join(ROOT, 'node_modules/@types')],
    };
    const references = layer === 'core' ? [] : [{ path: join(ROOT, 'core') }];
    const extended = join(ROOT, layer, 'tsconfig.json');
    plant('tsconfig.json', JSON.stringify({ extends: extended, compilerOptions, include: ['planted.ts'], references }));
    return runTool('tsc', ['--project', 'tsconfig.json']);
  }

  const layers: readonly (readonly [layer: string, text: string, complaint: string])[] = [
    ['core', 'export const width = window.innerWidth;', "'window'"],
    ['core', 'export const home = process.env;', "'process'"],
    ['main', 'export const title = document.title;', "'document'"],
    ['renderer', 'export const home = process.env;', "'process'"],
    ['main', `export type * from '${ROOT}renderer/stage/stage.ts';`, 'TS6307'],
    ['renderer', `export type * from '${ROOT}main/services/deps.ts';`, 'TS6307'],
    ['core', `export type * from '${ROOT}main/services/deps.ts';`, 'TS6307'],
  ];

  test.each(layers)('refuses in %s: %s', (layer, text, complaint) => {
    const { content, output } = compileIn(layer, text);
    expect(content).toBe(false);
    expect(output).toContain(complaint);
  });

  test.each(['main', 'renderer'])('lets %s import core', (layer) => {
    const { output } = compileIn(layer, `export type * from '${ROOT}core/dialogue/state.ts';`);
    expect(output).not.toContain('error');
  });
});
