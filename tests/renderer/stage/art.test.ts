import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { LOOKS } from '#renderer/stage/looks.ts';
import { WORLD } from '#renderer/stage/layout.ts';
import { SETTINGS } from '#renderer/stage/places.ts';
import { PROPS, propSize } from '#renderer/stage/props.ts';

const ASSETS = resolve(import.meta.dirname, '../../../assets');
const LAYERS = ['back', 'front', 'glow', 'middle', 'night'];

const LICENCES = ['MIT', 'CC0-1.0', 'OFL-1.1'] as const;
const entry = z.strictObject({
  title: z.string().min(3),
  licence: z.enum(LICENCES),
  author: z.string().min(3),
  source: z.string().min(3),
});
const entries = z.record(z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), entry);
const manifestSchema = z.strictObject({
  settings: entries,
  props: entries,
  looks: entries,
  outfits: entries,
  fonts: z.record(z.string(), entry.extend({ files: z.array(z.string()).min(1) })),
});

const read = (...path: string[]): string => readFileSync(join(ASSETS, ...path), 'utf8');
const names = (folder: string): string[] => readdirSync(join(ASSETS, folder)).toSorted();
const manifest = manifestSchema.parse(JSON.parse(read('manifest.json')));
const keys = (part: object): string[] => Object.keys(part).toSorted();
const sizeOf = (svg: string): { width: number; height: number } => {
  const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};

describe('the manifest', () => {
  it('names every setting, and each has all of its layers', () => {
    expect(keys(manifest.settings)).toEqual(names('settings'));
    expect(keys(manifest.settings)).toEqual([...SETTINGS].toSorted());
    for (const setting of SETTINGS) {
      expect(names(join('settings', setting))).toEqual(LAYERS.map((layer) => `${layer}.svg`));
      for (const layer of LAYERS) {
        expect(sizeOf(read('settings', setting, `${layer}.svg`)), `${setting}/${layer}`).toEqual({
          width: WORLD.width,
          height: WORLD.height,
        });
      }
    }
  });

  it('names every prop, of the size that the stage expects', () => {
    expect(keys(manifest.props).map((id) => `${id}.svg`).toSorted()).toEqual(names('props'));
    expect(keys(manifest.props)).toEqual([...PROPS].toSorted());
    for (const id of PROPS) expect(sizeOf(read('props', `${id}.svg`)), id).toEqual(propSize(id));
  });

  it('names every look, and each wears clothes that exist', () => {
    const looks = z.record(z.string(), z.object({ outfit: z.string().optional() })).parse(JSON.parse(read('looks.json')));
    expect(keys(manifest.looks)).toEqual(keys(looks));
    expect(keys(manifest.looks)).toEqual([...LOOKS].toSorted());
    const worn = new Set(Object.values(looks).flatMap(({ outfit }) => outfit ?? []));
    expect([...worn].toSorted()).toEqual(keys(manifest.outfits));
    expect(keys(manifest.outfits).map((id) => `${id}.svg`)).toEqual(names('outfits'));
  });

  it('names every font file, each used by fonts.css and covered by its licence text', () => {
    const listed = Object.values(manifest.fonts).flatMap(({ files }) => files);
    expect(listed.toSorted()).toEqual(names('fonts').filter((name) => name.endsWith('.woff2')));
    const css = read('fonts', 'fonts.css');
    const used = [...css.matchAll(/url\("\.\/([^"]+)"\)/g)].map(([, file = '']) => file);
    expect(used.toSorted()).toEqual(listed.toSorted());
    expect(css.match(/font-display: swap/g)).toHaveLength(used.length);
    for (const id of keys(manifest.fonts)) {
      expect(read('fonts', `OFL-${id}.txt`)).toContain('SIL OPEN FONT LICENSE Version 1.1');
    }
  });

  it('gives no licence that LICENSES.md does not explain', () => {
    const text = read('LICENSES.md');
    const given = Object.values(manifest).flatMap((part) => Object.values(part).map(({ licence }) => licence));
    for (const licence of new Set(given)) expect(text).toContain(licence);
    for (const { title } of Object.values(manifest.fonts)) expect(text).toContain(title.split(',')[0]);
    expect(existsSync(join(ASSETS, 'README.md'))).toBe(true);
  });
});

describe('every drawing', () => {
  const drawings = readdirSync(ASSETS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.svg'));

  it.each(drawings)('%s is a picture and nothing else', (path) => {
    const svg = read(path);
    expect(svg.slice(0, 40)).toBe('<svg xmlns="http://www.w3.org/2000/svg" ');
    const foreign = /<script|<foreignObject|<image|<style|\son\w+=|https?:|NaN|undefined/;
    expect(foreign.exec(svg.slice(40))?.[0]).toBeUndefined();
  });
});
