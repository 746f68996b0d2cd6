import { LOOKS, plainValue } from './allowed.ts';

/** What a drawing's style sheets say of its classes, in order: the simple rules that drawing programs write. */
export type StyleRules = readonly (readonly [className: string, looks: ReadonlyMap<string, string>])[];

/** The declarations of a `style`, those that are allowed. */
export function looksIn(declarations: string): ReadonlyMap<string, string> {
  return new Map(
    declarations.split(';').flatMap((declaration): [string, string][] => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, colon).trim().toLowerCase();
      const value = plainValue(declaration.slice(colon + 1).replace(/!\s*important/i, '').trim());
      return colon > 0 && LOOKS.has(name) && value !== null ? [[name, value]] : [];
    }),
  );
}

/** The rules of a style sheet that are about one class each; others are left out. */
export function rulesIn(sheet: string): StyleRules {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const looks = looksIn(body);
    return selectors.split(',').flatMap((selector): [string, ReadonlyMap<string, string>][] => {
      const name = /^\.([\w-]+)$/.exec(selector.trim())?.[1];
      return name === undefined ? [] : [[name, looks]];
    });
  });
}
