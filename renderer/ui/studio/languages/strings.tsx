import { type KeyboardEvent, useEffect, useReducer, useRef, useState } from 'react';
import { putStrings, removeStrings } from '#core/studio/translations/edits.ts';
import type { TranslatedText } from '#core/studio/translations/strings.ts';
import { thingAt } from '#core/studio/thing.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useAsked, useStudioState } from '../use-studio.ts';
import { editTranslation, type Language, ownLocale } from './languages.ts';
import { LeftOvers } from './left-overs.tsx';
import { StringRow } from './string-row.tsx';

/** Texts that are shown at a time: each has a field, and a long story has thousands. */
const AT_A_TIME = 40;

const FILTERS = ['all', 'to-do', 'stale', 'translated'] as const;

type Filter = (typeof FILTERS)[number];

interface StringsProps extends StudioViewProps {
  readonly language: Language;
}

/** The texts of a scenario beside what they are in a language. */
export function Strings({ studio, language }: StringsProps) {
  const { t } = useText();
  const { source } = useStudioState(studio);
  const { texts, left, locale } = language;
  const [filter, setFilter] = useState<Filter>('all');
  /** What a filter let through when it was chosen stays: a text is not taken away while it is being written. */
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  const [count, setCount] = useState(AT_A_TIME);
  /** The text that gets the focus as soon as it is shown. */
  const wanted = useRef<string | null>(null);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const list = useRef<HTMLOListElement>(null);
  const shown = texts.filter((text) => fits(text, filter) || held.has(text.pointer));

  const choose = (next: Filter): void => {
    setFilter(next);
    setHeld(new Set(texts.filter((text) => fits(text, next)).map(({ pointer }) => pointer)));
    setCount(AT_A_TIME);
  };
  const focus = (pointer: string | null): void => {
    wanted.current = pointer;
    draw();
  };
  /** Shows a text and gives it the focus, whatever is filtered. */
  const go = (pointer: string, among: readonly TranslatedText[]): void => {
    const index = among.findIndex((text) => text.pointer === pointer);
    if (index < 0) return;
    setCount(Math.max(count, Math.ceil((index + 1) / AT_A_TIME) * AT_A_TIME));
    focus(pointer);
  };
  useAsked(studio, 'languages', (pointer) => {
    const text = texts.find((each) => each.pointer === pointer) ?? texts.find((each) => each.pointer.startsWith(`${pointer}/`));
    if (text === undefined) return;
    const isShown = shown.includes(text);
    if (!isShown) choose('all');
    go(text.pointer, isShown ? shown : texts);
  });
  useEffect(() => {
    const pointer = wanted.current;
    wanted.current = null;
    if (pointer !== null) list.current?.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`)?.focus();
  });

  const write = ({ pointer, source: words }: TranslatedText, text: string): void => {
    const edit = text === '' ? removeStrings(language.translation, new Set([pointer])) : putStrings(language.translation, source, [{ pointer, source: words, text }]);
    editTranslation(studio, language, edit, { kind: 'translate', about: thingAt(source, pointer), burst: { of: 'typing', key: `${locale} ${pointer}` } });
  };
  const confirm = ({ pointer, source: words, text }: TranslatedText): void => {
    const edit = putStrings(language.translation, source, [{ pointer, source: words, text }]);
    editTranslation(studio, language, edit, { kind: 'translate', about: thingAt(source, pointer) });
    focus(pointer);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const from = event.target instanceof HTMLElement ? (event.target.dataset['pointer'] ?? '') : '';
    const at = shown.findIndex(({ pointer }) => pointer === from);
    const next = [...shown.slice(at + 1), ...shown.slice(0, at)].find(({ state }) => state !== 'translated');
    if (next !== undefined) go(next.pointer, shown);
  };
  return (
    <>
      <div className="actions" role="group" aria-label={t('languages.filter')}>
        {FILTERS.map((each) => (
          <button key={each} type="button" className="button button-small" aria-pressed={filter === each} onClick={() => choose(each)}>
            {t(`languages.filter-${each}`, { count: texts.filter((text) => fits(text, each)).length })}
          </button>
        ))}
      </div>
      <p className="hint">{t('languages.keys')}</p>
      {shown.length === 0 && <p>{t(`languages.nothing-${filter}`)}</p>}
      <ol ref={list} className="languages-list" onKeyDown={keys}>
        {shown.slice(0, count).map((text) => (
          <StringRow key={text.pointer} text={text} from={ownLocale(source)} into={locale} onWrite={write} onConfirm={confirm} onEnter={() => studio.show(text.pointer)} />
        ))}
      </ol>
      {shown.length > count && (
        <button
          type="button"
          className="button"
          onClick={() => {
            setCount(count + AT_A_TIME);
            focus(shown[count]?.pointer ?? null);
          }}
        >
          {t('languages.more', { count: Math.min(AT_A_TIME, shown.length - count), left: shown.length - count })}
        </button>
      )}
      {left.length > 0 && <LeftOvers studio={studio} language={language} />}
    </>
  );
}

function fits({ state }: TranslatedText, filter: Filter): boolean {
  return filter === 'all' || (filter === 'to-do' ? state !== 'translated' : state === filter);
}
