import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { dataFolder } from '#main/services/data-folder.ts';
import { readCommandLine } from './command-line.ts';
import { guardProcess, type Question } from './crash-guard.ts';
import { createLog, faultText } from './log.ts';
import { MESSAGES } from './messages.ts';
import type { ElectronParts, ShellParts } from './parts.ts';
import { SCHEME_PRIVILEGES } from './protocol-handler.ts';
import { openShell } from './shell.ts';

/** Chromium's own files, within the data folder. */
const PROFILE_FOLDER = 'chromium';
const LOG_FILE = 'electron.log';

/**
 * Everything that has to happen before Electron is ready, in the order it has to: above all, no store
 * is touched before this is known to be the only instance on its data folder.
 */
export function startApp(parts: ShellParts): void {
  const { app, protocol } = parts.electron;
  app.setName(MESSAGES.appName);
  const commandLine = readCommandLine(process.argv, app.isPackaged);
  if (!commandLine.ok) return giveUp(parts.electron, commandLine.message);

  const { env, platform } = process;
  const folder = dataFolder({ data: commandLine.dataFolder, env, platform, home: homedir(), cwd: process.cwd() });
  const profile = path.join(folder, PROFILE_FOLDER);
  try {
    mkdirSync(profile, { recursive: true });
  } catch (error) {
    return giveUp(parts.electron, MESSAGES.start.folderFailed(folder, reasonOf(error)));
  }
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  // The instance that holds the lock is told, and comes to the front.
  if (!app.requestSingleInstanceLock()) return app.quit();

  const logFile = path.join(folder, LOG_FILE);
  const log = createLog(logFile, () => new Date());
  guardProcess({
    process,
    log,
    logFile,
    ask: (question) => askAndWait(parts.electron, question),
    relaunch: () => app.relaunch(),
    exit: (code) => app.exit(code),
  });
  protocol.registerSchemesAsPrivileged(SCHEME_PRIVILEGES);
  app.enableSandbox();
  app
    .whenReady()
    .then(() => openShell(parts, { folder, profile, log }))
    .catch((error: unknown) => {
      log(`The start failed: ${faultText(error)}`);
      giveUp(parts.electron, reasonOf(error));
    });
}

function giveUp({ app, dialog }: ElectronParts, message: string): void {
  process.stderr.write(`${message}\n`);
  dialog.showErrorBox(MESSAGES.start.title, message);
  app.exit(1);
}

/** Before Electron is ready there are no questions, only statements. */
function askAndWait({ app, dialog }: ElectronParts, question: Question): number {
  if (app.isReady()) return dialog.showMessageBoxSync({ type: 'error', noLink: true, defaultId: 0, ...question });
  dialog.showErrorBox(question.title, `${question.message}\n\n${question.detail}`);
  return -1;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
