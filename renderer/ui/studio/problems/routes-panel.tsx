import { useId, useMemo, useState } from 'react';
import { parseRoutes, type Route } from '#core/scenario/parse-routes.ts';
import type { Outline } from '#core/studio/outline.ts';
import { removeRoute, renameRoute, type RouteResult, tryRoute } from '#core/studio/routes.ts';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { beatNamed } from '../beat-name.ts';
import { playableOf, showRun } from '../rehearsal/rehearsal.ts';
import { useOutline, useStudioState } from '../use-studio.ts';
import type { StudioViewProps } from '../studio.ts';
import { changeRoutes, routesSaying, routesText } from './kept-routes.ts';

/** Runs that were kept as tests: whether each still reaches its grade on the text as it stands. */
export function RoutesPanel({ studio }: StudioViewProps) {
  const { t } = useText();
  const outline = useOutline(studio);
  const state = useStudioState(studio);
  const { source } = state;
  const saying = useStore(routesSaying(studio));
  const text = routesText(studio, state);
  const parsed = useMemo(() => (text === '' ? null : parseRoutes(text)), [text]);
  const results = useMemo(() => {
    const playable = playableOf(studio, source);
    if (playable?.is !== 'whole' || parsed === null || !parsed.ok) return null;
    return parsed.routes.routes.map((route) => tryRoute(playable.scenario, route));
  }, [studio, source, parsed]);
  const play = ({ choices, variant, name }: Route): void => {
    showRun(studio, { run: { variant: variant ?? null, from: null, words: choices }, about: name });
  };
  return (
    <section aria-label={t('routes.title')}>
      <h3 className="problems-group">{t('routes.title')}</h3>
      {parsed === null && <p className="hint">{t('routes.none')}</p>}
      {parsed !== null && !parsed.ok && <p className="hint-trouble">{t('routes.broken-file', { line: parsed.findings[0]?.line ?? 1 })}</p>}
      {parsed?.ok === true && parsed.routes.routes.length === 0 && <p className="hint">{t('routes.none')}</p>}
      {parsed?.ok === true && (
        <ul className="routes-list">
          {parsed.routes.routes.map((route, index) => (
            <RouteRow
              key={[route.name, route.variant, route.grade, ...route.choices].join(' ')}
              route={route}
              outline={outline}
              result={results?.[index] ?? null}
              onPlay={() => play(route)}
              onRename={(name) => changeRoutes(studio, (file) => renameRoute(file, index, name), 'renamed', name)}
              onRemove={() => changeRoutes(studio, (file) => removeRoute(file, index), 'removed', route.name)}
            />
          ))}
        </ul>
      )}
      <p role="status">{saying !== null && t(`routes.said-${saying}`)}</p>
    </section>
  );
}

interface RouteRowProps {
  readonly route: Route;
  readonly outline: Outline;
  /** Null: the text is no scenario just now. */
  readonly result: RouteResult | null;
  readonly onPlay: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

function RouteRow({ route, outline, result, onPlay, onRename, onRemove }: RouteRowProps) {
  const { t } = useText();
  const field = useId();
  const [renaming, setRenaming] = useState<string | null>(null);
  const { name, grade } = route;
  return (
    <li className="problem" data-severity={result?.holds === false ? 'error' : 'fine'}>
      <p>
        <b>{result === null ? t('routes.waiting') : t(result.holds ? 'routes.holds' : 'routes.fails')}</b> <bdi>{name}</bdi>
        <span className="hint"> · {resultWords(result) ?? t('routes.must', { grade })}</span>
      </p>
      <div className="actions">
        <button type="button" className="button button-small" aria-label={t('routes.play-named', { name })} onClick={onPlay}>
          {t('routes.play')}
        </button>
        <button
          type="button"
          className="button button-small"
          aria-label={t('routes.rename-named', { name })}
          aria-expanded={renaming !== null}
          onClick={() => setRenaming(renaming === null ? name : null)}
        >
          {t('routes.rename')}
        </button>
        <button type="button" className="button button-small" aria-label={t('routes.remove-named', { name })} onClick={onRemove}>
          {t('routes.remove')}
        </button>
      </div>
      {renaming !== null && (
        <form
          className="rehearsal-keep"
          onSubmit={(event) => {
            event.preventDefault();
            if (renaming.trim() !== '') onRename(renaming.trim());
          }}
        >
          <div className="field">
            <label htmlFor={field}>{t('rehearsal.keep-name')}</label>
            <input id={field} className="input" autoFocus value={renaming} maxLength={200} required onChange={({ target }) => setRenaming(target.value)} />
          </div>
          <button type="submit" className="button">
            {t('routes.rename-do')}
          </button>
        </form>
      )}
    </li>
  );

  function resultWords(of: RouteResult | null): string | null {
    if (of === null || of.holds) return null;
    if (of.why === 'grade') return t('routes.other-grade', { grade, reached: of.reached });
    if (of.why === 'no-variant') return t('routes.no-variant');
    return t('routes.breaks', { step: of.step, beat: beatNamed(t, outline, of.beat) });
  }
}
