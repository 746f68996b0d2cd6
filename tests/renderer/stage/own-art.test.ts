import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLookCode } from '#core/looks/look-code.ts';
import { codeOf } from '#core/looks/parts.ts';
import { withOwnArt } from '#renderer/page/stage-view.ts';
import { filesOf } from '#renderer/stage/face.ts';
import { filesOfView } from '#renderer/stage/files-of-view.ts';
import { lookOf } from '#renderer/stage/looks.ts';
import { ownPropName, ownSettingName } from '#renderer/stage/own-art.ts';
import { partFile, placeOf } from '#renderer/stage/places.ts';
import { propSize } from '#renderer/stage/props.ts';
import type { StageView } from '#renderer/stage/stage.ts';
import { stillPicture } from '#renderer/stage/still.ts';
import { faceUrl } from '#renderer/ui/common/face-url.ts';
import { ANY_PARTS, SOME_PARTS } from '#tests/support/look-parts.ts';

const LOBBY = { id: 'our-lobby', title: 'Our lobby', image: '0123456789abcdef.webp', like: 'office' };
const MUG = { id: 'our-mug', title: 'Our mug', image: 'fedcba9876543210.svg', width: 90, height: 110 };
const NAN = { id: 'our-nan', title: 'Nan', code: codeOf(SOME_PARTS) };
const OWN = { settings: new Map([[LOBBY.id, LOBBY]]), props: new Map([[MUG.id, MUG]]), looks: new Map([[NAN.id, NAN]]) };
const CALLER = { id: 'dana', look: 'peep-dana', feels: 'calm', mood: 50, callsFrom: 'our-lobby' } as const;
const VIEW: StageView = { setting: 'our-lobby', props: ['our-mug', 'phone', 'our-rocket'], hour: 12, people: [CALLER], speaking: null };
const SIZE = { width: 1280, height: 720 };
const COVER = { bottom: 0.3, top: 0 };

test('a view names the organisation’s own pictures in place of ids, and leaves all others', () => {
  const view = withOwnArt(VIEW, OWN);
  expect(view.setting).toBe('own:office/0123456789abcdef.webp');
  expect(view.props).toEqual(['own:90x110/fedcba9876543210.svg', 'phone', 'our-rocket']);
  expect(view.people[0]?.callsFrom).toBe(view.setting);
  expect(withOwnArt(VIEW, { settings: new Map(), props: new Map(), looks: new Map() })).toBe(VIEW);
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

test('somebody with an own look is drawn from its parts, in every feeling', () => {
  const view = withOwnArt({ ...VIEW, people: [{ id: 'nan', look: NAN.id, feels: 'sad', mood: 50 }] }, OWN);
  const folder = `../own/looks/${NAN.code}`;
  expect(view.people).toEqual([{ id: 'nan', look: NAN.code, feels: 'sad', mood: 50 }]);
  expect(filesOfView(view)).toEqual(expect.arrayContaining([`${folder}/body.svg`, `${folder}/head-sad.svg`]));
  expect(filesOf(lookOf(NAN.code)).all).toHaveLength(13);
  expect(stillPicture(view, SIZE, COVER).people).toMatchObject([{ look: NAN.code, feels: 'sad' }]);
});

test('a face is found by the id of a look, and by the code of parts that nobody has kept yet', () => {
  expect(faceUrl('peep-dana', 'sad', OWN)).toBe('./art/looks/peep-dana/sad.svg');
  for (const look of [NAN.id, NAN.code]) expect(faceUrl(look, 'sad', OWN)).toBe(`./own/looks/${NAN.code}/sad.svg`);
  // What is not there yet, or not any more, is not asked for.
  expect(faceUrl('our-aunt', 'sad', OWN)).toBe('./art/looks/peep-someone/sad.svg');
});

test.each(['our-nan', 'peep-dana', `${NAN.code}_`, `../${NAN.code}`, NAN.code.replace('_f3c9a5', '_F3C9A5'), ''])('%j is no code of a look', (name) => {
  expect(isLookCode(name)).toBe(false);
});

test('every look that can be put together has a code that the page knows for one', () => {
  fc.assert(fc.property(ANY_PARTS, (parts) => isLookCode(codeOf(parts))));
});
