import { describe, expect, it } from 'vitest';
import { fromTwineHtml } from '#core/imports/from-twine.ts';
import { importText, lost, onlyStory, OPTIONS, outlineOf, waysOf } from '#tests/support/imports.ts';

const page = (name: string) => fromTwineHtml(importText(name), OPTIONS);

describe('a story that Twine 2 published', () => {
  const story = onlyStory(page('published.html'));

  it('begins where it says, with its names and entities as they are meant', () => {
    expect(story.title).toBe('The broken umbrella');
    expect(outlineOf(story).start).toBe('counter');
    expect(waysOf(story)).toEqual(['counter -> new-one', 'counter -> receipt']);
    const [first, second] = outlineOf(story).beats[1]?.choices ?? [];
    expect([first?.words, second?.words]).toEqual(['That should not happen. Here is a new one.', 'Ask for the receipt & wait']);
    expect(JSON.parse(story.document)).toMatchObject({ customer: 'mr-li', cast: { 'mr-li': { name: 'Mr Li' } } });
  });

  it('leaves its code and style out, and does not read what its player only writes', () => {
    expect(lost(story, 'script')).toEqual(['-:11 console.log("hello");']);
    expect(lost(story, 'style')).toEqual(['-:11 tw-link { color: red }']);
    expect(story.positions).toEqual({ 'new-one': { x: 750, y: 375 }, counter: { x: 250, y: 375 }, receipt: { x: 750, y: 750 } });
    expect(JSON.parse(story.document).notes).toBe('Imported from: Twine, Harlowe 3.3.9, B3BE3F57-5B3D-4C7F-8F9C-3D5C5B0C5B7E');
  });
});

describe('other pages of Twine', () => {
  it('an archive holds several stories; one with nothing in it is told', () => {
    const archive = page('archive.html');
    expect(archive.ok && archive.stories.map(({ title, kept }) => `${title} ${kept.beats}`)).toEqual(['First 3', 'Second 1']);
    expect(archive.ok && archive.refused).toEqual([{ ok: false, refusal: 'no-passages', about: 'Empty', title: 'Empty' }]);
  });

  it('a proofing copy is told by its text which story format it is for', () => {
    const story = onlyStory(page('proof.html'));
    expect(waysOf(story)).toEqual(['door -> inside', 'door -> gone']);
    expect(lost(story, 'variable')).toEqual(['Door:3 (set: $a to 1)']);
  });

  it('passages whose text was not escaped, or that are not closed, are read', () => {
    const html = '<tw-storydata name="X" startnode="1"><tw-passagedata pid="1" name="A">One <b>two</b><br>three [[B]] [[C]]<tw-passagedata pid="2" name="B">Four';
    const story = onlyStory(fromTwineHtml(html, OPTIONS));
    expect(JSON.parse(story.document).beats.a.lines).toEqual([{ say: 'One two' }, { say: 'three B C' }]);
    expect(waysOf(story)).toEqual(['a -> b', 'a -> c (dangling)']);
  });

  it.each([
    ['', 'empty'],
    ['<p>Nothing of Twine</p>', 'no-story'],
    ['<div id="storeArea" hidden><div tiddler="Start">Text</div></div>', 'twine-1'],
    ['<tw-storydata name="X"></tw-storydata>', 'no-passages'],
  ])('%j is refused as %s', (html, refusal) => {
    expect(fromTwineHtml(html, OPTIONS)).toMatchObject({ ok: false, refusal });
  });
});
