import type { Extension } from '@codemirror/state';
import { activateHover, closeHoverTooltips, EditorView, hasHoverTooltips, hoverTooltip, keymap, type Tooltip } from '@codemirror/view';
import { explainAt, type Explanation } from '#core/studio/guide/explain.ts';
import type { HouseNames } from '#core/studio/guide/named.ts';
import type { Source } from '#core/studio/source.ts';
import type { GuideWords } from './guide-words.ts';
import type { TextLink } from './text-link.ts';

interface Parts {
  readonly link: TextLink;
  readonly source: () => Source;
  readonly names: () => HouseNames;
  readonly words: GuideWords;
}

/** Explains the key or value under the pointer or, at Ctrl+Shift+Space, the one the cursor is in, which is read out too. */
export function explanations(parts: Parts): Extension {
  const { link, words } = parts;
  const explain = (at: number): Explanation | null => explainAt(parts.source(), link.ends.toText(at), parts.names());
  const tooltip = hoverTooltip((_, at): Tooltip | null => {
    const found = explain(at);
    if (found === null) return null;
    const { from, to } = found.range;
    const dom = words.card(words.explain(found));
    return { pos: link.ends.toEditor(from), end: link.ends.toEditor(to), above: true, create: () => ({ dom }) };
  });
  const atCursor = (view: EditorView): boolean => {
    const { head } = view.state.selection.main;
    const found = explain(head);
    if (found === null) return false;
    activateHover(view, head, 1, { tooltip, until: ({ docChanged, selection }) => docChanged || selection !== undefined });
    view.dispatch({ effects: EditorView.announce.of(words.spoken(words.explain(found))) });
    return true;
  };
  return [
    tooltip,
    keymap.of([
      { key: 'Mod-Shift-Space', run: atCursor, preventDefault: true },
      { key: 'Escape', run: close },
    ]),
  ];
}

function close(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
}
