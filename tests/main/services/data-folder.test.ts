import { expect, test } from 'vitest';
import { dataFolder, type DataFolderQuestion } from '#main/services/data-folder.ts';

function ask(changes: Partial<DataFolderQuestion>): string {
  return dataFolder({ env: {}, platform: 'linux', home: '/home/ana', cwd: '/here', ...changes });
}

test.each<[string, Partial<DataFolderQuestion>, string]>([
  ['--data comes first', { data: '/data', env: { EXTRA_MILE_DATA: '/env' } }, '/data'],
  ['a relative --data is relative to the working folder', { data: 'data' }, '/here/data'],
  ['then the environment', { env: { EXTRA_MILE_DATA: '/env', XDG_DATA_HOME: '/xdg' } }, '/env'],
  ['a relative one of the environment likewise', { env: { EXTRA_MILE_DATA: 'env' } }, '/here/env'],
  ['an empty one is none', { data: ' ', env: { EXTRA_MILE_DATA: '' } }, '/home/ana/.local/share/extra-mile'],
  ['then XDG', { env: { XDG_DATA_HOME: '/xdg' } }, '/xdg/extra-mile'],
  ['a relative XDG folder is ignored', { env: { XDG_DATA_HOME: 'xdg' } }, '/home/ana/.local/share/extra-mile'],
  ['then its default', {}, '/home/ana/.local/share/extra-mile'],
  ['macOS', { platform: 'darwin', home: '/Users/ana' }, '/Users/ana/Library/Application Support/Extra Mile'],
  [
    'Windows',
    { platform: 'win32', home: 'C:\\Users\\Ana', env: { APPDATA: 'C:\\Users\\Ana\\Roam' } },
    'C:\\Users\\Ana\\Roam\\Extra Mile',
  ],
  [
    'Windows without APPDATA',
    { platform: 'win32', home: 'C:\\Users\\Ana' },
    'C:\\Users\\Ana\\AppData\\Roaming\\Extra Mile',
  ],
  ['--data on Windows', { platform: 'win32', cwd: 'D:\\play', data: 'data' }, 'D:\\play\\data'],
])('%s', (_, changes, expected) => {
  expect(ask(changes)).toBe(expected);
});
