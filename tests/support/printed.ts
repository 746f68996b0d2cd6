import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

const FOLDER = path.resolve(import.meta.dirname, '../../artifacts/printed');

/** What somebody else's program reads in a PDF. */
export interface Printed {
  /** The words of each page, in the order they are read out. */
  readonly pages: readonly string[];
  /** Of the first page, in points. */
  readonly size: readonly [width: number, height: number];
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly tagged: boolean;
  /** The kinds of its parts: `H1`, `P`, `Table` … */
  readonly tags: ReadonlySet<string>;
  /** Fonts whose outlines are not in the file. */
  readonly foreignFonts: readonly string[];
}

/** Prints the page as it stands, as a person would by the browser, keeps the file, and reads it. */
export async function printed(page: Page, name: string, format: 'A4' | 'Letter'): Promise<Printed> {
  const file = path.join(FOLDER, `${name}-${format}.pdf`);
  // The margins are the page's own.
  return readPdf(await page.pdf({ path: file, format, tagged: true, outline: true, printBackground: true }));
}

/** Reads a PDF with a reader of another make than Chromium's. */
export async function readPdf(pdf: Uint8Array): Promise<Printed> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { fontExtraProperties: true, useSystemFonts: false });
  const { info } = await document.getMetadata();
  const pages: string[] = [];
  const tags = new Set<string>();
  const foreignFonts = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    for (const role of rolesOf(await page.getStructTree())) tags.add(role);
    await page.getOperatorList();
    for (const item of items) if ('fontName' in item && !isInFile(page.commonObjs.get(item.fontName))) foreignFonts.add(item.fontName);
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = (await document.getPage(1)).view;
  const marks = await document.getMarkInfo();
  return {
    pages,
    size: [right - left, top - bottom],
    title: textOf(info, 'Title'),
    language: textOf(info, 'Language'),
    tagged: marks?.['Marked'] === true,
    tags,
    foreignFonts: [...foreignFonts],
  };
}

/** What holds for everything we print: it can be read out, is called something, and looks the same anywhere. */
export function expectFiled(paper: Printed, { language, title }: { readonly language: string; readonly title: string }): void {
  expect(paper).toMatchObject({ language, title, tagged: true, foreignFonts: [] });
  expect([...paper.tags]).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'L', 'LI']));
}

function textOf(info: object, key: string): string {
  const value: unknown = Reflect.get(info, key);
  return typeof value === 'string' ? value : '';
}

/** Drawn as pictures of letters that say which letters they are, or with its outlines beside it. */
function isInFile(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false;
  return Reflect.get(font, 'isType3Font') === true || Reflect.get(font, 'missingFile') === false;
}

function rolesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const role: unknown = Reflect.get(node, 'role');
  const children: unknown = Reflect.get(node, 'children');
  const own = typeof role === 'string' ? [role] : [];
  return [...own, ...(Array.isArray(children) ? children.flatMap(rolesOf) : [])];
}
