/** Everything the shell itself says to the user; the page has messages of its own. */
export const MESSAGES = {
  appName: 'Extra Mile',
  menu: {
    file: '&File',
    exportResults: '&Export results…',
    savePdf: '&Save as PDF…',
    openDataFolder: 'Open &data folder',
    quit: '&Quit',
    view: '&View',
    help: '&Help',
    about: '&About Extra Mile',
  },
  text: {
    noSuggestions: 'No suggestions',
    learn: (word: string) => `Add “${word}” to the dictionary`,
  },
  saveFile: 'Save file',
  savePdf: {
    title: 'Save as PDF',
    fileType: 'Document (PDF)',
    failed: 'The PDF was not saved.',
    failedAdvice: (reason: string) =>
      `${reason}\n\nAn earlier file of that name is as it was. Choose another folder, or make room, and save again.`,
  },
  dataFolderFailed: (folder: string, reason: string) =>
    `The data folder ${folder} could not be opened: ${reason}\n\nOpen it in your file manager.`,
  start: {
    title: 'Extra Mile cannot start',
    debugging: (flag: string) =>
      `It was started with ${flag}, which opens it to debuggers. Start it again without.`,
    noFolderNamed: 'The option --data names no folder. Write --data <folder>, or leave it out.',
    folderFailed: (folder: string, reason: string) =>
      `The data folder ${folder} cannot be used: ${reason}\n\nMake it writable, or name another with --data.`,
    pageMissing: (folder: string) =>
      `There is no page in ${folder}.\n\nInstall Extra Mile again; in a copy of its source, run "npm run build".`,
  },
  crash: {
    title: 'Extra Mile has stopped',
    message: 'Something went wrong in the program itself.',
    advice: (logFile: string) =>
      'Every choice that was shown as made is stored; an unfinished story goes on where it was.\n\n' +
      `If this happens again, send this file to whoever looks after the program:\n${logFile}`,
    again: 'Open it again',
    close: 'Close',
  },
  leaving: {
    title: 'Extra Mile',
    message: 'An export is still being made.',
    advice: 'If you close the window now, the export stops and nothing of it is kept.',
    stay: 'Keep it open',
    leave: 'Close all the same',
  },
  pageGone: {
    title: 'Extra Mile',
    message: 'The page keeps crashing.',
    advice: 'Every choice that was shown as made is stored. Loading it again may help; so may closing other programs.',
    again: 'Load it again',
    close: 'Close',
  },
} as const;
