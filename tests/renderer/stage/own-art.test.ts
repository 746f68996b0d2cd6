import { expect, test } from 'vitest';
import { withOwnArt } from '#renderer/page/stage-view.ts';
import { filesOfView } from '#renderer/stage/files-of-view.ts';
import { ownPropName, ownSettingName } from '#renderer/stage/own-art.ts';
import { partFile, placeOf } from '#renderer/stage/places.ts';
import { propSize } from '#renderer/stage/props.ts';
import type { StageView } from '#renderer/stage/stage.ts';
import { stillPicture } from '#renderer/stage/still.ts';

const LOBBY = { id: 'our-lobby', title: 'Our lobby', image: '0123456789abcdef.webp', like: 'office' };
const MUG = { id: 'our-mug', title: 'Our mug', image: 'fedcba9876543210.svg', width: 90, height: 110 };
const OWN = { settings: new Map([[LOBBY.id, LOBBY]]), props: new Map([[MUG.id, MUG]]) };
const CALLER = { id: 'dana', look: 'peep-dana', feels: 'calm', mood: 50, callsFrom: 'our-lobby' } as const;
const VIEW: StageView = { setting: 'our-lobby', props: ['our-mug', 'phone', 'our-rocket'], hour: 12, people: [CALLER], speaking: null };
const SIZE = { width: 1280, height: 720 };
const COVER = { bottom: 0.3, top: 0 };

test('a view names the organisation’s own pictures in place of ids, and leaves all others', () => {
  const view = withOwnArt(VIEW, OWN);
  expect(view.setting).toBe('own:office/0123456789abcdef.webp');
  expect(view.props).toEqual(['own:90x110/fedcba9876543210.svg', 'phone', 'our-rocket']);
  expect(view.people[0]?.callsFrom).toBe(view.setting);
  expect(withOwnArt(VIEW, { settings: new Map(), props: new Map() })).toBe(VIEW);
});

test('an own background is one picture behind the counter of the place it is like', () => {
  const place = placeOf(ownSettingName(LOBBY));
  expect(place).toMatchObject({ counter: placeOf('office').counter, picture: '../own/0123456789abcdef.webp' });
  expect([partFile(place, 'middle'), partFile(place, 'front')]).toEqual([null, 'settings/office/front.svg']);
  expect(placeOf(ownSettingName({ ...LOBBY, like: 'street' })).outdoors).toBe(true);
  // A counter that is not there any more is a plain one.
  expect(partFile(placeOf(ownSettingName({ ...LOBBY, like: 'the-moon' })), 'front')).toBe('settings/room/front.svg');
});

test('an own thing has the size it was given', () => {
  expect(propSize(ownPropName(MUG))).toMatchObject({ width: 90, height: 110 });
});

test.each(['own:office/../../secret.png', 'own:office/x', 'own:1x1/0123456789abcdef.png/..', 'own:'])('%s names nothing', (name) => {
  expect(placeOf(name).picture).toBeUndefined();
  expect(propSize(name.replace('office', '9x9'))).toBeUndefined();
});

test('all that a view needs is fetched, and a still picture shows it', () => {
  const view = withOwnArt(VIEW, OWN);
  const files = filesOfView(view);
  expect(files).toEqual(expect.arrayContaining(['../own/0123456789abcdef.webp', 'settings/office/front.svg', '../own/fedcba9876543210.svg', 'props/phone.svg']));
  const { behind, front } = stillPicture(view, SIZE, COVER);
  const shown = [...behind, ...front].flatMap((shape) => ('file' in shape ? [`${shape.kind} ${shape.file}`] : []));
  expect(shown).toEqual([
    'picture ../own/0123456789abcdef.webp',
    'window ../own/0123456789abcdef.webp',
    'picture settings/office/front.svg',
    'picture ../own/fedcba9876543210.svg',
    'picture props/phone.svg',
  ]);
});
