import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view';
import type { HouseNames } from '#core/studio/guide/named.ts';
import { styleOf } from '#core/studio/style.ts';
import type { Text } from '../../messages/text.tsx';
import type { StudioDocument } from '../studio-document.ts';
import { suggestions } from './completion.ts';
import { explanations } from './explanations.ts';
import { faultMarks } from './faults.ts';
import { GuideWords } from './guide-words.ts';
import { LOOK } from './look.ts';
import { phrases } from './phrases.ts';
import { TextLink } from './text-link.ts';

interface EditorParts {
  readonly host: HTMLElement;
  readonly document: StudioDocument;
  readonly text: Pick<Text, 't' | 'locale'>;
  readonly names: () => HouseNames;
  /** Something was put in that no file can hold; it was left out. */
  readonly onRefused: () => void;
  /** A fault is about to be gone to. */
  readonly onGo: () => void;
  /** The text, the cursor or the faults are others now. */
  readonly onMoved: (state: EditorState) => void;
}

/** An editor on the document's text. */
export interface JsonEditor {
  readonly view: EditorView;
  readonly link: TextLink;
  readonly words: GuideWords;
  readonly end: () => void;
}

/**
 * Makes the editor in a shadow root of its own: there its style sheets are adopted, while the page's policy allows no style
 * elements. It keeps no history, for the studio undoes what was done in any view.
 */
export function createEditor({ host, document, text, names, onRefused, onGo, onMoved }: EditorParts): JsonEditor {
  const link = new TextLink(document);
  const words = new GuideWords(text);
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const source = () => document.state.get().source;
  const about = { link, words, names, source };
  const moved = (update: ViewUpdate): void => {
    link.wrote(update);
    onMoved(update.state);
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: link.text,
      extensions: [
        WRITING,
        indentUnit.of(unitOf(document)),
        suggestions(about),
        explanations(about),
        faultMarks(onGo),
        phrases(text.t),
        EditorView.contentAttributes.of({ 'aria-label': text.t('studio.json-label'), tabindex: '0' }),
        wellFormed(onRefused),
        EditorView.updateListener.of(moved),
      ],
    }),
  });
  const unfollow = link.follow(view);
  onMoved(view.state);
  return {
    view,
    link,
    words,
    end: () => {
      unfollow();
      view.destroy();
    },
  };
}

/** Tab is left to the page: it leads out, as everywhere else. */
const KEYS = defaultKeymap.filter(({ key }) => key !== 'Ctrl-m');

const MATCH = Decoration.mark({ class: 'cm-matchingBracket' });

const WRITING: Extension = [
  json(),
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  codeFolding(),
  foldGutter(),
  // A bracket whose other end is far off only seems to have none; that it has none the faults tell.
  bracketMatching({ renderMatch: ({ matched, start, end }) => (matched && end !== undefined ? [MATCH.range(start.from, start.to), MATCH.range(end.from, end.to)] : []) }),
  closeBrackets(),
  indentOnInput(),
  EditorView.lineWrapping,
  search({ top: true }),
  keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...foldKeymap, ...KEYS]),
  LOOK,
];

/** As much as the file indents a level by; two blanks where that cannot be told. */
function unitOf(document: StudioDocument): string {
  const { source } = document.state.get();
  const unit = source.root === null ? '' : styleOf(source.text, source.root).unit;
  return /^(?: +|\t+)$/.test(unit) ? unit : '  ';
}

/** Half a character cannot be written in UTF-8: what holds one is not taken. */
function wellFormed(onRefused: () => void): Extension {
  return EditorState.changeFilter.of(({ changes }) => {
    let isWell = true;
    changes.iterChanges((_, __, ___, ____, put) => {
      if (!put.toString().isWellFormed()) isWell = false;
    });
    if (!isWell) onRefused();
    return isWell;
  });
}
