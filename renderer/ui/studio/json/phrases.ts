import { EditorState, type Extension } from '@codemirror/state';
import type { MessageId, Text } from '../../messages/text.tsx';

/** The editor's own words, by which it asks for them. */
const PHRASES: Readonly<Record<string, MessageId>> = {
  'Control character': 'studio.json-control-character',
  'Completions': 'studio.json-completions',
  'Diagnostics': 'studio.json-faults',
  'Find': 'studio.json-find',
  'Replace': 'studio.json-replace-with',
  'next': 'studio.json-next',
  'previous': 'studio.json-previous',
  'all': 'studio.json-all',
  'match case': 'studio.json-match-case',
  'regexp': 'studio.json-regexp',
  'by word': 'studio.json-by-word',
  'replace': 'studio.json-replace',
  'replace all': 'studio.json-replace-all',
  'close': 'studio.json-close',
  'current match': 'studio.json-current-match',
  'on line': 'studio.json-on-line',
  'Go to line': 'studio.json-go-to-line',
  'go': 'studio.json-go',
  'Folded lines': 'studio.json-folded-lines',
  'Unfolded lines': 'studio.json-unfolded-lines',
  'to': 'studio.json-lines-to',
  'folded code': 'studio.json-folded',
  'unfold': 'studio.json-unfold',
  'Fold line': 'studio.json-fold-line',
  'Unfold line': 'studio.json-unfold-line',
  'Selection deleted': 'studio.json-selection-deleted',
  'replaced match on line $': 'studio.json-replaced-on-line',
  'replaced $ matches': 'studio.json-replaced-all',
};

/** The editor in the language of the screen. It puts numbers in place of `$` itself. */
export function phrases(t: Text['t']): Extension {
  const words = Object.entries(PHRASES).map(([own, id]) => [own, t(id, { number: '$' })] as const);
  return EditorState.phrases.of(Object.fromEntries(words));
}
