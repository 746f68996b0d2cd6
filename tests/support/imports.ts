import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Imported, ImportedStory } from '#core/imports/imported.ts';
import type { LossKind } from '#core/imports/losses.ts';
import { type Outline, outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/imports');

/** What stories without a title are called in tests. */
export const OPTIONS = { locale: 'en', title: 'The file' };

/** The path of a story of another program that is kept for tests. */
export function importFixture(name: string): string {
  return path.join(FOLDER, name);
}

/** Its text. */
export function importText(name: string): string {
  return readFileSync(importFixture(name), 'utf8');
}

/** The one story of an import that must go well. */
export function onlyStory(imported: Imported): ImportedStory {
  if (!imported.ok) throw new Error(`refused: ${imported.refusal} ${imported.about}`);
  const [story, second] = imported.stories;
  if (story === undefined || second !== undefined) throw new Error(`${imported.stories.length} stories`);
  return story;
}

/** What a story says, as the studio would show it. */
export function outlineOf({ document }: ImportedStory): Outline {
  return outline(new Source(document));
}

/** What was not kept of a kind: where, and what stood there. */
export function lost({ notKept }: ImportedStory, kind: LossKind): readonly string[] {
  const items = notKept.find((group) => group.kind === kind)?.items ?? [];
  return items.map(({ where, line, what }) => `${where ?? '-'}:${line ?? '-'} ${what}`);
}

/** The ways of a story: `beat -> beat` with the words of the choice. */
export function waysOf(story: ImportedStory): readonly string[] {
  return outlineOf(story).edges.map(({ from, to, choice, dangling }) => `${from ?? '*'} -> ${to}${choice === null ? ' (next)' : ''}${dangling ? ' (dangling)' : ''}`);
}

/** A choice of a branching question. */
export function alternative(text: string, nextContentId: number, feedback: object = {}): object {
  return { text, nextContentId, feedback };
}

/** A branching question of H5P. */
export function question(words: string, alternatives: readonly unknown[], title = words): object {
  return {
    type: {
      library: 'H5P.BranchingQuestion 1.0',
      params: { branchingQuestion: { question: `<p>${words}</p>`, alternatives } },
      subContentId: '7f5c1a52-6d3f-4a52-9b0e-9a7f1f5f3a10',
      metadata: { contentType: 'Branching Question', license: 'U', title },
    },
    showContentTitle: false,
    proceedButtonText: 'Proceed',
    forceContentFinished: 'useBehavioural',
    feedback: { subtitle: '' },
    contentBehaviour: 'useBehavioural',
  };
}

/** A piece of text of H5P. */
export function advancedText(html: string, nextContentId: number | undefined, title = 'Untitled Text'): object {
  return content('H5P.AdvancedText 1.1', { text: html }, nextContentId, title);
}

/** A piece of content of any kind. */
export function content(library: string, params: object, nextContentId: number | undefined, title: string): object {
  return { type: { library, params, metadata: { title } }, showContentTitle: false, ...(nextContentId === undefined ? {} : { nextContentId }) };
}

/** The default end screen, as the editor writes it. */
export const DEFAULT_END = { endScreenTitle: '', endScreenSubtitle: '', contentId: -1, endScreenScore: 0 };

/** `content/content.json` of a branching scenario. */
export function branchingScenario(pieces: readonly unknown[], more: object = {}): string {
  return JSON.stringify({
    branchingScenario: {
      title: 'Branching',
      startScreen: { startScreenTitle: '', startScreenSubtitle: '' },
      endScreens: [DEFAULT_END],
      content: pieces,
      scoringOptionGroup: { scoringOption: 'no-score' },
      l10n: {},
      behaviour: {},
      ...more,
    },
  });
}

/** `h5p.json`. */
export function h5pJson(more: object = {}): string {
  return JSON.stringify({ title: 'A branching scenario', language: 'en', mainLibrary: 'H5P.BranchingScenario', embedTypes: ['iframe'], license: 'U', preloadedDependencies: [], ...more });
}
