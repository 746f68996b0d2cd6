import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const MONO = 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace';

/** As everything else here looks. The page's style sheets do not reach into the editor, its tokens do. */
const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--card)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: MONO, lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-gutters': { backgroundColor: 'var(--paper-deep)', color: 'var(--ink-soft)', borderRight: 'var(--hair)' },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 0 0 0 1px var(--line)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontWeight: '700' },
  '.cm-gutter-lint': { width: '1.375rem' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0.2rem 0.125rem', cursor: 'pointer' },
  '.cm-foldGutter span': { display: 'inline-block', minWidth: '1.25rem', textAlign: 'center', cursor: 'pointer' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--sky)', border: '1px solid var(--ink-soft)', color: 'var(--ink)', padding: '0 0.5rem' },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': { backgroundColor: 'var(--sky)', outline: '1px solid var(--pine)' },
  '.cm-searchMatch': { backgroundColor: 'var(--sage)', outline: '1px solid var(--ink-soft)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--sun)', outline: '2px solid var(--ink)' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontFamily: 'var(--text)' },
  '.cm-panels-top': { borderBottom: 'var(--hair)' },
  '.cm-panel.cm-search': { padding: '0.5rem 3.25rem 0.5rem 0.5rem', display: 'flex', flexWrap: 'wrap', gap: '0.25rem', alignItems: 'center' },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', minHeight: '1.75rem', fontSize: '0.9375rem', margin: '0' },
  '.cm-panel.cm-search input[type=checkbox]': { width: '1.25rem', height: '1.25rem', margin: '0 0.375rem 0 0' },
  '.cm-textfield': {
    fontFamily: 'var(--text)', fontSize: '1rem', minHeight: '2.25rem', margin: '0', padding: '0 0.625rem', flex: '1 1 10rem', minWidth: '0',
    border: 'var(--stroke)', borderRadius: '8px', backgroundColor: 'var(--card)', color: 'var(--ink)',
  },
  '.cm-button, .cm-panel.cm-search [name=close]': {
    fontFamily: 'var(--text)', fontSize: '0.9375rem', minHeight: '2.25rem', minWidth: '2.25rem', margin: '0', padding: '0 0.75rem', cursor: 'pointer',
    border: 'var(--stroke)', borderRadius: '8px', backgroundColor: 'var(--card)', backgroundImage: 'none', color: 'var(--ink)',
  },
  '.cm-button:focus-visible, .cm-textfield:focus-visible, .cm-panel [name=close]:focus-visible, input:focus-visible': {
    outline: '3px solid var(--focus)', outlineOffset: '2px',
  },
  '.cm-panel.cm-search [name=close]': { position: 'absolute', top: '0.5rem', right: '0.375rem', fontSize: '1.25rem' },
  '.cm-tooltip': { border: 'var(--stroke)', borderRadius: '8px', backgroundColor: 'var(--card)', color: 'var(--ink)', fontFamily: 'var(--text)', fontSize: '0.9375rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: MONO, maxHeight: '14rem', maxWidth: 'min(26rem, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.625rem', minHeight: '1.5rem', lineHeight: '1.5rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--pine)', color: 'var(--card)' },
  '.cm-completionDetail': { fontFamily: 'var(--text)', fontStyle: 'normal', marginLeft: '0.75rem' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': { padding: '0', maxWidth: 'min(22rem, 80vw)' },
  '.cm-about': { padding: '0.5rem 0.75rem', maxWidth: 'min(28rem, 88vw)' },
  '.cm-about p': { margin: '0.25rem 0 0' },
  '.cm-about code': { fontFamily: MONO, fontSize: '0.875rem', overflowWrap: 'anywhere' },
  '.cm-tooltip-lint .cm-diagnostic': { padding: '0.5rem 0.75rem', maxWidth: 'min(28rem, 88vw)', whiteSpace: 'normal', marginLeft: '0' },
  '.cm-diagnostic-error': { borderLeft: '6px solid var(--clay)' },
  '.cm-diagnostic-warning': { borderLeft: '6px dotted var(--ink-soft)' },
  '.cm-diagnosticSource': { fontSize: '0.8125rem', color: 'var(--ink-soft)', opacity: '1' },
});

/** Keys, texts and numbers differ in weight and in what stands around them, too. */
const highlight = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--pine-deep)', fontWeight: '700' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: tags.number, color: '#7a2d18' },
  { tag: [tags.bool, tags.null], color: '#7a2d18', fontStyle: 'italic' },
  { tag: tags.punctuation, color: 'var(--ink-soft)' },
  { tag: tags.invalid, textDecoration: 'underline wavy' },
]);

export const LOOK: Extension = [theme, syntaxHighlighting(highlight)];
