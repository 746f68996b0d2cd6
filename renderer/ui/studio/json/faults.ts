import { type Diagnostic, forEachDiagnostic, lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from '@codemirror/lint';
import type { EditorState, Extension, Text } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Finding } from '#core/scenario/finding.ts';
import type { LineEnds } from '#core/studio/line-ends.ts';
import type { Source } from '#core/studio/source.ts';
import type { TextRange } from '#core/studio/outline.ts';
import { findingWords } from '../findings/finding-words.ts';

/** What is told of a fault at a place. */
export interface ShownFault {
  readonly severity: Finding['severity'];
  readonly message: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Marks of faults beside the lines and in the text; F8 and Shift+F8 go from one to the next and read it out.
 *
 * @param onGo brings the marks up to the text before one is gone to: a moment after a keystroke they are those of the text before
 */
export function faultMarks(onGo: () => void): Extension {
  const after = (go: (view: EditorView) => boolean) => (view: EditorView): boolean => {
    onGo();
    return go(view);
  };
  return [
    lintGutter(),
    keymap.of([
      { key: 'F8', run: after(goToNextFault), preventDefault: true },
      { key: 'Shift-F8', run: after((view) => goAnd(view, previousDiagnostic)), preventDefault: true },
    ]),
  ];
}

/** Goes to the next fault behind the cursor, or to the first; false where there is none. */
export function goToNextFault(view: EditorView): boolean {
  return goAnd(view, nextDiagnostic);
}

function goAnd(view: EditorView, go: (view: EditorView) => boolean): boolean {
  // Where there is one fault only and the cursor is on it, it is read out again.
  const went = go(view);
  const faults = faultsAt(view.state);
  if (faults.length === 0) return went;
  const words = faults.map(({ line, message }) => `${line}: ${message}`).join(' ');
  view.dispatch({ effects: EditorView.announce.of(words) });
  return true;
}

/** The faults on what is marked or, where the cursor is on none, those of its line. */
export function faultsAt(state: EditorState): readonly ShownFault[] {
  const { head, from, to } = state.selection.main;
  const line = state.doc.lineAt(head);
  const here: ShownFault[] = [];
  const beside: ShownFault[] = [];
  forEachDiagnostic(state, ({ severity, message }, start, end) => {
    if (end < line.from || start > line.to) return;
    const fault: ShownFault = { severity: severity === 'error' ? 'error' : 'warning', message, line: state.doc.lineAt(start).number };
    (start <= to && end >= from ? here : beside).push(fault);
  });
  return here.length > 0 ? here : beside;
}

/** How many marks of each kind the text has. */
export function countFaults(state: EditorState): { readonly errors: number; readonly warnings: number } {
  let errors = 0;
  let warnings = 0;
  forEachDiagnostic(state, ({ severity }) => {
    if (severity === 'error') errors++;
    else warnings++;
  });
  return { errors, warnings };
}

interface Shown {
  readonly ends: LineEnds;
  /** Of the screen, BCP 47. */
  readonly locale: string;
}

/** Shows findings at their lines and columns. */
export function showFaults(view: EditorView, findings: readonly Finding[], source: Source, { ends, locale }: Shown): void {
  const { doc } = view.state;
  const diagnostics = findings.map((finding): Diagnostic => {
    const { severity, message, rule } = finding;
    return { ...rangeOf(finding, doc, source, ends), severity, message: findingWords(message, locale).words, source: rule };
  });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** What is underlined: the value or the key that begins at the finding's place, no further than its line goes. */
function rangeOf({ line, column, pointer }: Finding, doc: Text, source: Source, ends: LineEnds): TextRange {
  const { from: start, to: lineEnd } = doc.line(Math.min(doc.lines, Math.max(1, line)));
  const from = Math.min(lineEnd, start + column - 1);
  const node = source.at(pointer);
  const ofKey = node !== null && ends.toEditor(node.keyFrom) === from;
  const end = node === null ? from + 1 : ends.toEditor(ofKey ? node.keyTo : node.to);
  const to = Math.min(lineEnd, Math.max(from + 1, end));
  return { from: Math.min(from, to), to };
}
