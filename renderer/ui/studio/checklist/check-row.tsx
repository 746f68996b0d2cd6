import type { Check } from '#core/studio/checklist/checklist.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { placeName } from './place-name.ts';

/** More than these would be a list of the whole story. */
const MOST_PLACES = 5;

/** One thing that can be told of the scenario: whether it is so and, where it is not, what to do and where. */
export function CheckRow({ studio, check: { id, done, places } }: StudioViewProps & { readonly check: Check }) {
  const { t } = useText();
  const { source } = useStudioState(studio);
  return (
    <li className="check" data-done={done || undefined}>
      <p className="check-name">
        <span aria-hidden="true">{done ? '✓' : '○'}</span>
        <span>
          {t(`check.${id}`)} <span className="sr-only">{t(done ? 'check.is-done' : 'check.is-open')}</span>
        </span>
      </p>
      {!done && <p className="hint">{t(`check.${id}-how`)}</p>}
      {!done && places.length > 0 && (
        <ul className="check-places">
          {places.slice(0, MOST_PLACES).map((pointer) => (
            <li key={pointer}>
              <button type="button" className="button button-small" onClick={() => studio.show(pointer, 'form')}>
                {t('check.go-to', { place: placeName(source, pointer, t) })}
              </button>
            </li>
          ))}
          {places.length > MOST_PLACES && <li className="hint">{t('check.more', { count: places.length - MOST_PLACES })}</li>}
        </ul>
      )}
    </li>
  );
}
