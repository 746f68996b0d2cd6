import { autocompletion, type Completion, type CompletionContext, type CompletionResult, pickedCompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { HouseNames } from '#core/studio/guide/named.ts';
import { placeAt } from '#core/studio/guide/place.ts';
import { type Suggestion, suggestionsAt } from '#core/studio/guide/suggest.ts';
import type { Source } from '#core/studio/source.ts';
import { shorten } from '../../common/shorten.ts';
import type { TextLink } from './text-link.ts';
import type { GuideWords } from './guide-words.ts';

const LONGEST = 48;
/** CodeMirror takes no higher and no lower one. */
const MOST_BOOST = 99;

interface Parts {
  readonly link: TextLink;
  readonly source: () => Source;
  readonly names: () => HouseNames;
  readonly words: GuideWords;
}

/** Suggests what can stand at the cursor, as it is typed and at Ctrl+Space. */
export function suggestions(parts: Parts): Extension {
  return autocompletion({
    override: [(context) => suggest(context, parts)],
    icons: false,
    activateOnCompletion: ({ type }) => type === 'key' || type === 'entry',
  });
}

function suggest({ pos, explicit }: CompletionContext, parts: Parts): CompletionResult | null {
  const { link, words } = parts;
  const source = parts.source();
  const place = placeAt(source, link.ends.toText(pos));
  if (place === null) return null;
  const isEmpty = place.words >= link.ends.toText(pos);
  // Nobody who only goes to a new line has asked for a list.
  if (!explicit && isEmpty && place.range.from === place.range.to) return null;
  const all = suggestionsAt(source, place, parts.names());
  if (all.length === 0) return null;
  return {
    from: link.ends.toEditor(place.words),
    options: all.map((one, index) => toOption(one, index, parts, words)),
    validFor: /^[\w.-]*$/,
  };
}

function toOption(one: Suggestion, index: number, parts: Parts, words: GuideWords): Completion {
  const detail = one.kind === 'name' && one.about !== null ? shorten(one.about, LONGEST) : undefined;
  const info = words.aboutSuggestion(one);
  return {
    label: one.label,
    type: one.kind,
    boost: Math.max(-MOST_BOOST, MOST_BOOST - index),
    apply: (view, completion) => put(view, completion, one, parts),
    ...(detail === undefined ? {} : { detail }),
    ...(info === null ? {} : { info: () => words.card(info) }),
  };
}

/** Writes it in place of what is there, its quotes with it. */
function put(view: EditorView, completion: Completion, { put: insert, cursor, kind }: Suggestion, { link, source }: Parts): void {
  const place = placeAt(source(), link.ends.toText(view.state.selection.main.head));
  if (place === null) return;
  const at = (offset: number): number => link.ends.toEditor(offset);
  const isName = kind === 'key' && place.hasColon;
  const comma = place.commaAt === null ? [] : [{ from: at(place.commaAt), insert: ',' }];
  const from = at(place.range.from);
  view.dispatch({
    changes: [...comma, { from, to: at(place.range.to), insert }],
    selection: { anchor: from + comma.length + (isName ? insert.length : cursor) },
    scrollIntoView: true,
    userEvent: 'input.complete',
    annotations: pickedCompletion.of(completion),
  });
}
