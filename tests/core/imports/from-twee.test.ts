import { describe, expect, it } from 'vitest';
import { fromTwee } from '#core/imports/from-twine.ts';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { importText, lost, onlyStory, OPTIONS, outlineOf, waysOf } from '#tests/support/imports.ts';

const twee = (name: string) => onlyStory(fromTwee(importText(name), OPTIONS));
const written = (text: string) => onlyStory(fromTwee(text, OPTIONS));
const linesOf = (document: string, beat: string): unknown => JSON.parse(document).beats[beat].lines;

describe('a story of Harlowe', () => {
  const story = twee('harlowe.twee');

  it('has a beat for each passage that is shown, and the ways of its links', () => {
    expect(outlineOf(story).beats.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['table choices', 'hot-one pass', 'something-else choices', 'thanks ending', 'off-he-goes ending']);
    expect(waysOf(story)).toEqual([
      'table -> hot-one',
      'table -> off-he-goes',
      'table -> something-else',
      'hot-one -> thanks (next)',
      'something-else -> thanks',
      'something-else -> off-he-goes',
    ]);
    expect(outlineOf(story).start).toBe('table');
    expect(story.title).toBe('The cold soup');
    expect(story.kept).toEqual({ beats: 5, lines: 8, choices: 5, explained: 0, endings: 2, people: ['Mr Brown'] });
  });

  it('says each line in the words of its author, by who says it', () => {
    expect(linesOf(story.document, 'table')).toEqual([
      { say: 'Friday, half past seven.' },
      { who: 'mr-brown', say: 'This soup is cold.' },
      { who: 'mr-brown', say: 'I have waited $minutes minutes for it.' },
    ]);
    expect(linesOf(story.document, 'off-he-goes')).toEqual([{ say: 'He leaves. The bill stays.' }]);
    expect(linesOf(story.document, 'something-else')).toEqual([{ say: 'He would like the risotto, or perhaps nothing at all.' }]);
    expect(linesOf(story.document, 'thanks')).toEqual([{ who: 'mr-brown', say: 'That was kind' }]);
  });

  it('tells what is not kept, with the passage and the line', () => {
    expect(story.notKept.map(({ kind }) => kind)).toEqual(['condition', 'variable', 'variable-shown', 'style', 'image', 'speaker', 'tags']);
    expect(lost(story, 'condition')).toEqual(['The table:22 (if: $patience > 2)']);
    expect(lost(story, 'variable')).toEqual(['The table:18 (set: $patience to 3)']);
    expect(lost(story, 'image')).toEqual(['The table:25 A bowl of soup']);
    expect(lost(story, 'style')).toEqual(['UserStylesheet:15 tw-story { background: linen }', 'Off he goes:38 (text-style: "shudder")']);
  });

  it('keeps in the note of a beat what was left out of it, and on the graph where it lay', () => {
    expect(JSON.parse(story.document).beats.table.notes).toBe(
      'Passage: The table\nTags: scene\nLeft out: (set: $patience to 3)\nLeft out: $minutes\nLeft out: (if: $patience > 2)\nLeft out: A bowl of soup',
    );
    expect(story.positions).toEqual({ table: { x: 1500, y: 1000 } });
  });

  it('opens in the studio with a problem at each choice that is to be graded, and at what only a trainer knows', () => {
    const parsed = parseScenario(story.document);
    const found = parsed.ok ? [] : parsed.findings.map(({ rule, pointer }) => `${rule} ${pointer}`);
    const { beats } = outline(new Source(story.document));
    const choices = beats.flatMap((beat) => beat.choices.flatMap(({ pointer }) => [`schema ${pointer}/grade`, `schema ${pointer}/why`]));
    expect(choices).toHaveLength(10);
    expect(found).toEqual(['schema /role', 'schema /setting', ...choices]);
  });

  it('is a scenario once it is graded and filled in', () => {
    const filled = story.document
      .replace('"role": ""', '"role": "You serve."')
      .replace('"setting": ""', '"setting": "restaurant"')
      .replaceAll(/"say": ("[^"]*"),(\s*)"to"/g, '"say": $1,$2"grade": "meets", "why": "", "to"');
    const parsed = parseScenario(filled);
    expect(parsed.ok ? [] : parsed.findings).toEqual([]);
  });
});

describe('a story of SugarCube', () => {
  const story = twee('sugarcube.twee');

  it('has the links of its macros and pictures too, and none of its scripts', () => {
    expect(waysOf(story)).toEqual(['start -> list', 'start -> later', 'start -> transfer', 'start -> list', 'list -> later']);
    expect(outlineOf(story).beats[0]?.choices.map(({ words }) => words)).toEqual(['Look it up', 'Promise to call back', 'Put them through', 'Desk']);
    expect(lost(story, 'script')).toEqual(['Later:29 <<script>> window.alert("[[not a link]]"); <</script>>']);
    expect(linesOf(story.document, 'later')).toEqual([{ say: 'They thank you.' }]);
  });

  it('tells of what its links do besides, and leaves the code of a value where it stood', () => {
    expect(lost(story, 'link-code')).toEqual(['Start:20 [[Put them through|Transfer][$moved to true]]', 'Transfer:35 [[Try again|$previous]]']);
    expect(lost(story, 'outside-link')).toEqual(['Start:22 [[Read the policy|https://example.org/policy]]']);
    expect(lost(story, 'special-passage')).toEqual(['StoryInit:8 <<set $calls to 0>>', 'StoryCaption:11 Calls: $calls']);
    expect(linesOf(story.document, 'list')).toEqual([{ say: 'The parcel is on shelf three. <<print $name>> is written on it.' }]);
  });
});

describe('a story of Chapbook', () => {
  const story = twee('chapbook.twee');

  it('has its text without the section of variables, the modifiers and the notes', () => {
    expect(linesOf(story.document, 'start')).toEqual([
      { say: 'The cloakroom is full. A guest holds up a coat that is not hers.' },
      { say: 'She looks at the clock.' },
      { say: 'What now?' },
    ]);
    expect(waysOf(story)).toEqual(['start -> find', 'start -> ticket', 'find -> thanks', 'ticket -> thanks']);
    expect(story.notKept.map(({ kind, total }) => `${kind} ${total}`)).toEqual(['condition 1', 'variable 1', 'variable-shown 1', 'macro 1', 'image 1', 'comment 1']);
  });
});

describe('a story of Snowman', () => {
  const story = twee('snowman.twee');

  it('has the links of its HTML, and says where it would show a value', () => {
    expect(waysOf(story)).toEqual(['stop -> why', 'stop -> unsure', 'stop -> why']);
    expect(linesOf(story.document, 'stop')).toEqual([{ say: 'The bus is {s.minutes} minutes late.' }]);
    expect(story.notKept.map(({ kind, total }) => `${kind} ${total}`)).toEqual(['condition 1', 'variable-shown 1', 'script 1']);
    expect(outlineOf(story).start).toBe('stop');
  });
});

describe('a file that is not as it should be', () => {
  const story = twee('awkward.twee');

  it('is read as far as it can be, and each fault is told', () => {
    expect(story.title).toBe('The file');
    expect(story.notKept.map(({ kind }) => kind)).toEqual(['dead-link', 'link-code', 'same-name', 'start', 'outside-text', 'header', 'unclosed', 'tags']);
    expect(lost(story, 'header')).toHaveLength(4);
    expect(lost(story, 'same-name')).toEqual(['Room [b]:23 Room [b]']);
  });

  it('keeps names with brackets apart, and links that lead nowhere for the prover', () => {
    expect(waysOf(story)).toEqual([
      'start-here -> room-b',
      'start-here -> nowhere (dangling)',
      'room -> start-here-2 (dangling)',
      'room-b -> start-here',
      'constructor-2 -> constructor-2',
      'constructor-2 -> constructor-2',
    ]);
  });

  it('loses no text to what is left open', () => {
    expect(linesOf(story.document, 'start-here')).toEqual([{ say: '[[Never closed' }, { say: 'An unclosed tag' }, { say: '<img src="x' }]);
    expect(linesOf(story.document, 'room-b')).toEqual([{ say: 'The room, with "x < y" and y > z & a half.' }]);
  });
});

describe('every line end and mark at the beginning', () => {
  it.each([
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ])('comes to the same with %s', (_, end) => {
    const text = importText('harlowe.twee');
    expect(onlyStory(fromTwee(`\uFEFF${text.replaceAll('\n', end)}`, OPTIONS))).toEqual(onlyStory(fromTwee(text, OPTIONS)));
  });
});

describe('limits', () => {
  const links = (count: number): string => Array.from({ length: count }, (_, index) => `[[Say ${index}->End]]`).join('\n');

  it('are told: a ninth choice', () => {
    const story = written(`:: A\n${links(10)}\n\n:: End\nDone.`);
    expect(outlineOf(story).beats[0]?.choices).toHaveLength(8);
    expect(lost(story, 'too-many-links')).toEqual(['A:10 Say 8', 'A:11 Say 9']);
  });

  it('refuse what is too much: passages, and text without a passage', () => {
    const passages = (count: number): string => Array.from({ length: count }, (_, index) => `:: P${index}\nText.`).join('\n\n');
    expect(fromTwee(passages(2_001), OPTIONS)).toEqual({ ok: false, refusal: 'too-many-passages', about: '2001' });
    expect(written(passages(2_000)).kept.beats).toBe(2_000);
    expect(fromTwee('no passage at all', OPTIONS)).toMatchObject({ refusal: 'no-story' });
    expect(fromTwee(' \n', OPTIONS)).toMatchObject({ refusal: 'empty' });
    expect(fromTwee(':: StoryTitle\nOnly a title', OPTIONS)).toMatchObject({ refusal: 'no-passages' });
    expect(fromTwee(`:: A\n${'a\n'.repeat(260_000)}`, OPTIONS)).toMatchObject({ refusal: 'too-large-a-story' });
  });

  it('cut long lines where sentences end, and lose no word of them', () => {
    const long = `${'This is a sentence of some words. '.repeat(20)}And ${'a'.repeat(700)} ends.`;
    const lines: { readonly say: string }[] = JSON.parse(written(`:: A\n${long}`).document).beats.a.lines;
    expect(Math.max(...lines.map(({ say }) => say.length))).toBeLessThanOrEqual(240);
    expect(lines.map(({ say }) => say).join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
    expect(lines[0]?.say.endsWith('.')).toBe(true);
  });
});

describe('who says something', () => {
  const says = (text: string): unknown => linesOf(written(`:: A\n${text}`).document, 'a');

  it.each([
    ['Dana: "Hello."', [{ who: 'dana', say: 'Hello.' }]],
    ['Dana says, “Hello.”', [{ who: 'dana', say: 'Hello.' }]],
    ['“Hello,” says Dana.', [{ who: 'dana', say: 'Hello' }]],
    ['Dana: Hello.\nDana: Bye.', [{ who: 'dana', say: 'Hello.' }, { who: 'dana', say: 'Bye.' }]],
    ['Dana: Hello.', [{ say: 'Dana: Hello.' }]],
    ['Note: the shop\nNote: is closed', [{ say: 'Note: the shop' }, { say: 'Note: is closed' }]],
    ['It is 12:30 now.', [{ say: 'It is 12:30 now.' }]],
    ['“Hello,” you say.', [{ say: '“Hello,” you say.' }]],
  ])('%s', (text, lines) => {
    expect(says(text)).toEqual(lines);
  });
});

describe('what story formats write in ways of their own', () => {
  const story = (format: string | null, text: string) => written(`${format === null ? '' : `:: StoryData\n{"format":"${format}"}\n\n`}:: A\n${text}\n\n:: B\nEnd.`);
  const saysOf = (format: string | null, text: string): unknown => {
    const made = story(format, text);
    return [...JSON.parse(made.document).beats.a.lines.map(({ say }: { readonly say: string }) => say), ...waysOf(made), ...made.notKept.map(({ kind }) => kind)];
  };

  it.each([
    ['Harlowe', '``[[Not a link]]``\n==>\nRight.\n|==|\n{\n...\n}', ['[[Not a link]]', 'Right.', '...']],
    ['Harlowe', '(link: "Go on in")[(go-to: "B")]', ['a -> b']],
    ['Harlowe', '(link: "Go on in")[(set: $x to 1)(go-to: "B")]', ['a -> b', 'link-code']],
    ['Harlowe', 'A |door>[red door] (css: "color: red")[stands] here.', ['A red door stands here.', 'style']],
    ['SugarCube', '"""[[Not a link]]""" and {{{<<set $x>>}}}', ['[[Not a link]] and <<set $x>>']],
    ['SugarCube', '<<link "Go on in">><<goto "B">><</link>>', ['a -> b']],
    ['SugarCube', '<<button "Go on in">><<set $x to 1>><<goto "B">><</button>>', ['a -> b', 'link-code']],
    ['Chapbook', 'An _old_ \\*star\\* and `[[code]]`\nin a snake_case_name.\n***\n[[B]]', ['An old *star* and [[code]] in a snake_case_name.', 'a -> b']],
    ['Snowman', 'Two\nlines.\n\n[[B]]', ['Two lines.', 'a -> b']],
    [null, 'x: 1\n--\n[if x]\nYes.\n\n[[B]]', ['Yes.', 'a -> b', 'condition', 'variable', 'start']],
    ['Adventures', '(set: it) <<stays>> [[B]]', ['(set: it) <<stays>> B', 'a -> b', 'start']],
  ])('%s: %s', (format, text, expected) => {
    expect(saysOf(format, text)).toEqual(expected.includes('start') ? expected : [...expected, 'start']);
  });
});
