import { startCompletion } from '@codemirror/autocomplete';
import { foldAll, unfoldAll } from '@codemirror/language';
import { openSearchPanel } from '@codemirror/search';
import type { EditorState } from '@codemirror/state';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { parseScenario } from '#core/scenario/parse.ts';
import { explainAt } from '#core/studio/guide/explain.ts';
import { useStore } from '../../common/store.ts';
import { type Text, useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useAsked, useStudioState } from '../use-studio.ts';
import { createEditor, type JsonEditor } from './create-editor.ts';
import { countFaults, faultsAt, goToNextFault, type ShownFault, showFaults } from './faults.ts';
import type { Card } from './guide-words.ts';
import { useHouseNames } from './house-names.ts';
import './json-view.css';

/** So long after the last keystroke the text is looked through for breaches of the format, in milliseconds. */
const LOOK_AFTER_MS = 300;
/** And so long after it, what the cursor is in is told. */
const TELL_AFTER_MS = 120;
/** Larger texts are left to the prover, which does not hold up whoever types. */
const MOST_LOOKED_THROUGH = 1_000_000;

interface Place {
  readonly line: number;
  readonly column: number;
  readonly card: Card | null;
  readonly faults: readonly ShownFault[];
  readonly errors: number;
  readonly warnings: number;
}

/** The document's text, as JSON. What it says of the cursor's place stands below it, for whoever uses no pointer. */
export function JsonView({ studio }: StudioViewProps) {
  const { t, locale } = useText();
  const { document } = studio;
  const { source } = useStudioState(studio);
  const { findings, settled } = useStore(studio.findings);
  const names = useHouseNames();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<JsonEditor | null>(null);
  const telling = useRef<number | undefined>(undefined);
  const [place, setPlace] = useState<Place | null>(null);
  const [refused, setRefused] = useState(false);
  const namesNow = useEffectEvent(() => names);
  const say = useEffectEvent<Text['t']>((id, values) => t(id, values));

  const tell = useEffectEvent((state: EditorState) => {
    const { current } = editor;
    if (current === null) return;
    const { head } = state.selection.main;
    const { number, from } = state.doc.lineAt(head);
    const found = explainAt(document.state.get().source, current.link.ends.toText(head), names);
    const card = found === null ? null : current.words.explain(found);
    setPlace({ line: number, column: head - from + 1, card, faults: faultsAt(state), ...countFaults(state) });
  });
  const tellSoon = useEffectEvent((state: EditorState) => {
    window.clearTimeout(telling.current);
    telling.current = window.setTimeout(() => tell(state), TELL_AFTER_MS);
  });

  /** Shows what the format itself has against the text as it stands, where the prover has not come to it yet. */
  const lookNow = useEffectEvent(() => {
    const { current } = editor;
    const now = document.state.get().source;
    if (current === null || studio.findings.get().settled || now.text.length > MOST_LOOKED_THROUGH) return;
    const own = parseScenario(now.text);
    if (!own.ok) showFaults(current.view, own.findings, now, { ends: current.link.ends, locale });
  });

  useEffect(() => {
    const { current: room } = host;
    if (room === null) return undefined;
    const made = createEditor({
      host: room,
      document,
      text: { t: (id, values) => say(id, values), locale },
      names: () => namesNow(),
      onRefused: () => setRefused(true),
      onGo: () => lookNow(),
      onMoved: (state) => tellSoon(state),
    });
    editor.current = made;
    return () => {
      window.clearTimeout(telling.current);
      editor.current = null;
      made.end();
    };
  }, [document, locale]);

  // Marks stand where they were, and move with the text, until what is found in the new text is known.
  useEffect(() => {
    const { current } = editor;
    if (current === null) return undefined;
    if (settled) {
      showFaults(current.view, findings, source, { ends: current.link.ends, locale });
      return undefined;
    }
    if (source.text.length > MOST_LOOKED_THROUGH) return undefined;
    const timer = window.setTimeout(() => lookNow(), LOOK_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [findings, settled, source, locale]);

  useAsked(studio, 'json', () => editor.current?.view.focus());

  const run = (command: (view: JsonEditor['view']) => boolean) => () => {
    const { current } = editor;
    if (current === null) return;
    current.view.focus();
    command(current.view);
  };
  return (
    <div className="json-view">
      <div className="json-tools" role="group" aria-label={t('studio.json-tools')}>
        <button type="button" onClick={run(startCompletion)}>
          {t('studio.json-suggest')}
        </button>
        <button type="button" onClick={run(openSearchPanel)}>
          {t('studio.json-search')}
        </button>
        <button type="button" onClick={run(goToNextFault)} disabled={place === null || place.errors + place.warnings === 0}>
          {t('studio.json-next-fault')}
        </button>
        <button type="button" onClick={run(foldAll)}>
          {t('studio.json-fold-all')}
        </button>
        <button type="button" onClick={run(unfoldAll)}>
          {t('studio.json-unfold-all')}
        </button>
      </div>
      <div ref={host} className="json-text" />
      {refused && (
        <p role="alert" className="json-refused">
          {t('studio.json-half-character')}
          <button type="button" onClick={() => setRefused(false)}>
            {t('studio.json-understood')}
          </button>
        </p>
      )}
      {place !== null && <Here place={place} />}
      <details className="json-keys">
        <summary>{t('studio.json-keys')}</summary>
        <ul>
          {KEYS.map((id) => (
            <li key={id}>{t(id)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

const KEYS = [
  'studio.json-key-tab',
  'studio.json-key-suggest',
  'studio.json-key-explain',
  'studio.json-key-fault',
  'studio.json-key-search',
  'studio.json-key-indent',
  'studio.json-key-fold',
] as const;

/** Where the cursor is, what stands there, and what is wrong with it. */
function Here({ place: { line, column, card, faults, errors, warnings } }: { readonly place: Place }) {
  const { t } = useText();
  return (
    <div className="json-here" role="group" aria-label={t('studio.json-here')}>
      <p className="json-at">
        {t('studio.json-at', { line, column })} · {t('studio.json-counts', { errors, warnings })}
      </p>
      {faults.map(({ severity, message, line: at }) => (
        <p key={`${at} ${message}`} className={`json-fault json-fault-${severity}`}>
          <strong>{t(`studio.json-fault-${severity}`, { line: at })}</strong> {message}
        </p>
      ))}
      {card !== null && (
        <p className="json-card">
          <strong>{card.title}</strong> {card.sentences.join(' ')}
          {card.example !== null && (
            <>
              {' '}
              {t('studio.json-example')} <code>{card.example}</code>
            </>
          )}
        </p>
      )}
    </div>
  );
}
