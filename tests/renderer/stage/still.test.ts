import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '#renderer/stage/places.ts';
import { PROPS } from '#renderer/stage/props.ts';
import type { StageView } from '#renderer/stage/stage.ts';
import { type StillShape, stillPicture } from '#renderer/stage/still.ts';
import { allArt } from '../../../renderer/vite/stage-art.ts';

const art = allArt(resolve(import.meta.dirname, '../../../assets'));
const size = { width: 1280, height: 720 };
const COVER = { bottom: 0.4, top: 0 };
const DANA = { id: 'dana', look: 'peep-dana', feels: 'sad', mood: 30 } as const;
const LUNCH: StageView = { setting: 'restaurant', props: ['phone', 'clock'], hour: 12, people: [DANA], speaking: null };

const filesIn = (shapes: readonly StillShape[]): string[] => shapes.flatMap((shape) => ('file' in shape ? [shape.file] : []));
const box = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): number[] => [x, y, width, height];

describe('the still picture', () => {
  it('asks for nothing that is not drawn, in any setting and with any prop', () => {
    for (const setting of SETTINGS) {
      const picture = stillPicture({ ...LUNCH, setting, props: [...PROPS, 'rocket'] }, size, COVER);
      for (const file of filesIn([...picture.behind, ...picture.front])) expect(art.has(file), file).toBe(true);
    }
  });

  it('shows each prop once, the counter before the people and the room behind them', () => {
    const { behind, front } = stillPicture(LUNCH, size, COVER);
    expect(filesIn(front)).toEqual(['settings/restaurant/front.svg', 'props/phone.svg']);
    expect(filesIn(behind)).toContain('props/clock.svg');
    expect(behind.filter(({ kind }) => kind === 'line')).toHaveLength(2);
  });

  it('covers the whole window with the setting', () => {
    const [back] = stillPicture(LUNCH, size, COVER).behind;
    if (back?.kind !== 'picture') throw new Error('There is no setting.');
    const [x = 1, y = 1, width = 0, height = 0] = box(back);
    expect(Math.max(x, y)).toBeLessThanOrEqual(0);
    expect(x + width).toBeGreaterThanOrEqual(size.width);
    expect(y + height).toBeGreaterThanOrEqual(size.height);
  });

  it('shows someone on the line in a frame, cut off at the waist', () => {
    const here = stillPicture(LUNCH, size, COVER);
    const calls = stillPicture({ ...LUNCH, people: [{ ...DANA, callsFrom: 'office' }], speaking: 'dana' }, size, COVER);
    expect(here.people[0]?.seen).toBe(1);
    expect(calls.people[0]?.seen).toBeLessThan(1);
    expect(filesIn(calls.behind)).toContain('settings/office/middle.svg');
    expect(calls.front.length).toBeGreaterThan(here.front.length);
  });

  it('has the light of the hour', () => {
    const [noon, night] = [12, 23].map((hour) => stillPicture({ ...LUNCH, hour }, size, COVER));
    expect(noon?.sky).not.toEqual(night?.sky);
    expect(JSON.stringify(noon?.front)).toContain('"colour":"#');
    expect(noon?.behind).not.toEqual(night?.behind);
  });

  it('rains behind the windows, or over the street, under a grey sky', () => {
    const [dry, wet, street] = [
      LUNCH,
      { ...LUNCH, props: ['rain'] },
      { ...LUNCH, setting: 'street', props: ['rain'] },
    ].map((view) => stillPicture(view, size, COVER));
    const files = [wet, street].map((picture) => filesIn(picture?.behind ?? []));
    const settings = (names: readonly string[]) => names.map((name) => name.replace(/^settings\/[a-z]+\//, ''));
    expect(settings(files[0] ?? [])).toEqual(['back.svg', 'props/rain.svg', 'night.svg', 'middle.svg', 'glow.svg']);
    expect(settings(files[1] ?? [])).toEqual(['back.svg', 'night.svg', 'middle.svg', 'props/rain.svg', 'glow.svg']);
    expect(wet?.sky).not.toEqual(dry?.sky);
    expect(filesIn(wet?.front ?? [])).toEqual(['settings/restaurant/front.svg']);
  });
});
