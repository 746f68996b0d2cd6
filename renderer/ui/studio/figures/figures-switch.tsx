import './figures.css';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { figuresOf } from './figures.ts';

/** Shows beside each choice how many took it, or no longer; and what the figures are of, or why there are none. */
export function FiguresLine({ studio }: StudioViewProps) {
  const { t } = useText();
  const store = figuresOf(studio);
  const { shown, found } = useStore(store);
  const words = ((): string => {
    if (!shown) return '';
    if (typeof found === 'string') return t(`studio.figures-${found}`);
    return found.people === null ? t('studio.figures-of-few', { version: found.version }) : t('studio.figures-of', { version: found.version, people: found.people });
  })();
  return (
    <div className="studio-figures">
      <button type="button" className="button button-quiet button-flush button-small" aria-pressed={shown} onClick={() => store.set({ shown: !shown, found: 'looking' })}>
        <span aria-hidden="true">{shown ? '✓ ' : ''}</span>
        {t('studio.figures')}
      </button>
      <p role="status" className="hint">
        {words}
      </p>
    </div>
  );
}
