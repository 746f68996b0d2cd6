import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromH5p } from '#core/imports/from-h5p.ts';
import { advancedText, alternative, branchingScenario, content, DEFAULT_END, h5pJson, lost, onlyStory, OPTIONS, outlineOf, question, waysOf } from '#tests/support/imports.ts';

const from = (text: string, about: string | null = h5pJson()) => fromH5p({ content: text, about }, OPTIONS);

const HOTEL = branchingScenario(
  [
    advancedText('<h2>The desk</h2><p>A guest comes down at <strong>midnight</strong>.</p><p>Ms Ito says, &quot;My room is cold.&quot;</p>', 1),
    question('What do you say?', [
      alternative('<p>&quot;I will send somebody at once.&quot;</p>', 2, { title: 'Quick', subtitle: '<p>She has a way out of the cold.</p>' }),
      alternative('Point to the blankets', 3),
      alternative('Look away', -1, { title: 'She leaves', subtitle: 'Nobody looked after her.', endScreenScore: 2 }),
    ]),
    content('H5P.Image 1.1', { file: { path: 'images/x.png' }, alt: 'A warm room' }, -2, 'The room'),
    content('H5P.InteractiveVideo 1.22', { interactiveVideo: {} }, undefined, 'A film'),
  ],
  {
    startScreen: { startScreenTitle: '<p>Night shift</p>', startScreenSubtitle: '<p>A guest is cold.</p>', startScreenImage: { path: 'images/start.jpg' }, startScreenAltText: 'A lobby' },
    endScreens: [DEFAULT_END, { endScreenTitle: 'A warm night', endScreenSubtitle: '<p>She sleeps.</p>', endScreenScore: 10, contentId: -2 }],
  },
);

describe('a branching scenario', () => {
  const story = onlyStory(from(HOTEL, h5pJson({ title: 'Night shift', language: 'de', license: 'CC BY' })));

  it('has a beat for each piece of content and each end it comes to', () => {
    expect(outlineOf(story).beats.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['desk pass', 'what-do-say choices', 'room pass', 'film pass', 'she-leaves ending', 'warm-night ending', 'end ending']);
    expect(waysOf(story)).toEqual(['desk -> what-do-say (next)', 'what-do-say -> room', 'what-do-say -> film', 'what-do-say -> she-leaves', 'room -> warm-night (next)', 'film -> end (next)']);
    expect(story).toMatchObject({ title: 'Night shift', kept: { choices: 3, explained: 2, endings: 3, people: ['Ms Ito'] } });
    expect(JSON.parse(story.document)).toMatchObject({ locale: 'de', summary: 'A guest is cold.', start: 'desk', notes: 'Imported from: H5P\nLicence: CC BY' });
  });

  it('has the words of its text, and of its feedback as the reasons', () => {
    const { beats } = JSON.parse(story.document);
    expect(beats.desk.lines).toEqual([{ say: 'The desk' }, { say: 'A guest comes down at midnight.' }, { who: 'ms-ito', say: 'My room is cold.' }]);
    expect(beats['what-do-say'].choices).toEqual([
      { id: 'will-send-somebody-at-once', say: 'I will send somebody at once.', why: 'Quick: She has a way out of the cold.', to: 'room' },
      { id: 'point-blankets', say: 'Point to the blankets', to: 'film' },
      { id: 'look-away', say: 'Look away', why: 'She leaves: Nobody looked after her.', to: 'she-leaves' },
    ]);
    expect(beats['she-leaves']).toEqual({ lines: [{ say: 'Nobody looked after her.' }], ending: { title: 'She leaves', tone: 'neutral' }, notes: 'Points: 2' });
    expect(beats['warm-night']).toMatchObject({ lines: [{ say: 'She sleeps.' }], notes: 'Points: 10' });
  });

  it('tells of pictures, points and content that it cannot read', () => {
    expect(lost(story, 'image')).toEqual(['The room:- A warm room', '-:- A lobby']);
    expect(lost(story, 'media')).toEqual(['A film:- A film']);
    expect(lost(story, 'score')).toEqual(['What do you say?:- Look away: 2', 'A warm night:- A warm night: 10']);
  });
});

describe('a file with every key that the editor writes (Branching Scenario 1.7)', () => {
  const story = onlyStory(from(readFileSync('tests/fixtures/imports/branching.content.json', 'utf8')));
  const { beats } = JSON.parse(story.document);
  const said = (id: string): unknown => beats[id].lines.map(({ say }: { say: string }) => say);

  it('has the words within presentations, films and pictures, in the order in which they are met', () => {
    expect(waysOf(story)).toEqual([
      'doors-open-at-six -> kitchen (next)',
      'kitchen -> where-first (next)',
      'where-first -> at-table',
      'where-first -> look-around',
      'at-table -> first-guest (next)',
      'look-around -> first-guest (next)',
      'first-guest -> closing-time (next)',
    ]);
    expect(['kitchen', 'at-table', 'look-around', 'first-guest'].map(said)).toEqual([
      ['The pass', 'Who cooks here', 'Four minutes.'],
      ['A table by the window.', 'Nobody has come yet.', 'She puts down the menu.'],
      ['The bell', 'It has not been rung.'],
      [],
    ]);
    expect(story).toMatchObject({ kept: { people: ['Ms Ferrer'] } });
  });

  it('tells of what they show besides, by what it is called', () => {
    expect(lost(story, 'image')).toEqual(['In the kitchen:- A kitchen door', 'Look around:- The dining room']);
    expect(lost(story, 'media')).toEqual(['At the table:- At the table', 'The first guest:- The first guest']);
    expect(lost(story, 'outside-link')).toEqual(['In the kitchen:- kitchen.example']);
    expect(lost(story, 'library')).toEqual(['In the kitchen:- H5P.MultiChoice: Who is waiting ?']);
  });
});

describe('content within content', () => {
  const within = (depth: number, inner: object): object => (depth === 0 ? inner : { library: 'H5P.Column 1.16', params: { content: [{ content: within(depth - 1, inner) }] } });
  const text = { library: 'H5P.AdvancedText 1.1', params: { text: '<p>Deep down.</p>' } };

  it('is read as deep as H5P nests it, and no deeper than a program can', () => {
    const deep = (depth: number): string => onlyStory(from(branchingScenario([{ type: within(depth, text), nextContentId: -1 }]))).document;
    expect(deep(4)).toContain('Deep down.');
    expect(deep(300)).not.toContain('Deep down.');
  });

  it('is told by its library where there is nothing in it', () => {
    const story = onlyStory(from(branchingScenario([content('H5P.CoursePresentation 1.24', {}, -1, 'Untitled'), content('H5P.CoursePresentation 1.24', {}, -1, 'Slides')])));
    expect(lost(story, 'library')).toEqual(['Untitled:- H5P.CoursePresentation', 'Slides:- H5P.CoursePresentation: Slides']);
  });
});

describe('words that nothing leads to, or that come after content', () => {
  it('are kept: feedback as last lines, an end screen as a beat', () => {
    const piece = { ...advancedText('<p>Good night.</p>', -1), feedback: { title: 'Well done', subtitle: '<p>She slept.</p>', endScreenScore: 3 } };
    const story = onlyStory(from(branchingScenario([piece], { endScreens: [DEFAULT_END, { endScreenTitle: 'Never reached', contentId: -2 }, { endScreenTitle: '', contentId: -3 }] })));
    const { beats } = JSON.parse(story.document);
    expect(Object.keys(beats)).toEqual(['good-night', 'end', 'never-reached']);
    expect(beats['good-night'].lines).toEqual([{ say: 'Good night.' }, { say: 'Well done' }, { say: 'She slept.' }]);
    expect(lost(story, 'score')).toEqual(['Good night.:- Good night.: 3']);
  });
});

describe('content that is not as it should be', () => {
  it('is read as far as it can be', () => {
    const story = onlyStory(from(branchingScenario([null, 7, { type: { library: 3 } }, question('Q', [null, 'x', { text: 'Go', nextContentId: '0' }, alternative('Far', 99)]), { type: null, nextContentId: 3 }])));
    expect(waysOf(story)).toContain('q -> content-1');
    expect(lost(story, 'dead-link')).toEqual(['Q:- missing content 99']);
    expect(lost(story, 'library')).toHaveLength(4);
  });

  it('has no title of its own: the file’s', () => {
    expect(onlyStory(from(branchingScenario([advancedText('Hello', -1)], { title: '' }), null)).title).toBe('The file');
  });

  it.each([
    ['text that is not JSON', '{', h5pJson(), 'not-json'],
    ['nothing', '', null, 'not-json'],
    ['other content', '{"questions":[]}', h5pJson({ mainLibrary: 'H5P.QuestionSet' }), 'not-branching'],
    ['other content without a description', '{"questions":[]}', null, 'not-branching'],
    ['no content', branchingScenario([]), h5pJson(), 'no-passages'],
    ['too much', branchingScenario(Array.from({ length: 2_001 }, () => advancedText('x', -1))), h5pJson(), 'too-many-passages'],
    ['brackets without end', '['.repeat(3_000_000), null, 'not-json'],
    ['a list', '[]', null, 'not-json'],
  ])('%s is refused', (_, text, about, refusal) => {
    expect(from(text, about)).toMatchObject({ ok: false, refusal });
  });

  it('keys that objects inherit mean nothing', () => {
    const story = onlyStory(from('{"branchingScenario":{"content":[{"type":{"library":"H5P.AdvancedText 1.1","params":{"text":"Hi","__proto__":{"text":"no"}}},"nextContentId":"__proto__"}],"__proto__":{"title":"no"}}}', '{"title":"constructor"}'));
    expect(JSON.parse(story.document).id).toBe('constructor-2');
    expect(Object.hasOwn({}, 'title')).toBe(false);
  });
});
