import { Suspense, useId } from 'react';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps, ViewName } from '../studio.ts';
import { STUDIO_VIEWS } from '../views.ts';

interface SingleProps extends StudioViewProps {
  readonly chosen: ViewName;
  /** The view that led there; null: none did. */
  readonly before: ViewName | null;
  readonly onChoose: (view: ViewName) => void;
}

/** One view at a time, where there is no room for more. */
export function Single({ studio, chosen, before, onChoose }: SingleProps) {
  const { t } = useText();
  const id = useId();
  const view = STUDIO_VIEWS.find(({ name }) => name === chosen) ?? STUDIO_VIEWS[0];
  const back = STUDIO_VIEWS.find((each) => each.name === before);
  if (view === undefined) return null;
  const { screen: Screen, name, title } = view;
  return (
    <section className="studio-pane studio-single" data-view={name} aria-label={t(title)}>
      <div className="studio-single-head">
        <label htmlFor={id}>{t('studio.view')}</label>
        <select
          id={id}
          className="input"
          value={name}
          onChange={({ target }) => {
            const next = STUDIO_VIEWS.find((each) => each.name === target.value);
            if (next !== undefined) onChoose(next.name);
          }}
        >
          {STUDIO_VIEWS.map((each) => (
            <option key={each.name} value={each.name}>
              {t(each.title)}
            </option>
          ))}
        </select>
        {back !== undefined && (
          <button type="button" className="button button-quiet" onClick={() => studio.show(studio.document.state.get().selection.pointer, back.name)}>
            <span aria-hidden="true">← </span>
            {t('studio.back-to', { view: t(back.title) })}
          </button>
        )}
      </div>
      <div className="studio-view">
        <Suspense fallback={<p role="status">{t('state.loading')}</p>}>
          <Screen key={name} studio={studio} />
        </Suspense>
      </div>
    </section>
  );
}
