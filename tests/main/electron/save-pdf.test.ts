import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { savePdf, type SavePdfDeps } from '#main/electron/save-pdf.ts';

const print = vi.fn<SavePdfDeps['print']>();
const tellFailure = vi.fn<SavePdfDeps['tellFailure']>();
let folder: string;
let file: string;

beforeEach(() => {
  vi.resetAllMocks();
  print.mockResolvedValue(Buffer.from('%PDF-1.7'));
  folder = mkdtempSync(path.join(tmpdir(), 'save-pdf-'));
  file = path.join(folder, 'card.pdf');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a page is saved tagged, whole, where the user says', async () => {
  const chooseFile = vi.fn(async () => file);
  await savePdf({ print, country: 'ES', title: 'Report card: “Why?” | Extra Mile', chooseFile, tellFailure });
  expect(chooseFile).toHaveBeenCalledExactlyOnceWith('Report card “Why ” Extra Mile.pdf');
  expect(print).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ generateTaggedPDF: true, preferCSSPageSize: true, pageSize: 'A4' }));
  expect(readFileSync(file, 'utf8')).toBe('%PDF-1.7');
  expect(readdirSync(folder)).toEqual(['card.pdf']);
  expect(tellFailure).not.toHaveBeenCalled();
});

test('the paper is what the country uses', async () => {
  for (const country of ['MX', 'DE', '']) await savePdf({ print, country, title: 'x', chooseFile: async () => file, tellFailure });
  expect(print.mock.calls.map(([{ pageSize }]) => pageSize)).toEqual(['Letter', 'A4', 'A4']);
});

test('nothing is printed when the user thinks better of it', async () => {
  await savePdf({ print, country: 'US', title: '..', chooseFile: async () => null, tellFailure });
  expect(print).not.toHaveBeenCalled();
});

test('where it fails an earlier file stays, and the reason is told', async () => {
  writeFileSync(file, 'last week');
  print.mockRejectedValue(new Error('the printer is on strike'));
  await savePdf({ print, country: '', title: 'x', chooseFile: async () => file, tellFailure });
  expect(tellFailure).toHaveBeenCalledExactlyOnceWith('the printer is on strike');
  await savePdf({ print, country: '', title: 'x', chooseFile: async () => path.join(folder, 'gone', 'card.pdf'), tellFailure });
  expect(tellFailure).toHaveBeenCalledTimes(2);
  expect(readFileSync(file, 'utf8')).toBe('last week');
  expect(readdirSync(folder)).toEqual(['card.pdf']);
});
