import { duplicateItem } from '#core/studio/operations/duplicate-item.ts';
import { moveItem } from '#core/studio/operations/move-item.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';

interface ItemButtonsProps extends StudioViewProps {
  /** Pointer to the list. */
  readonly list: string;
  readonly index: number;
  readonly count: number;
  /** What the item is called, for whoever only hears the button. */
  readonly name: string;
}

/** What can be done with an item of a list: a line, a way. */
export function ItemButtons({ studio, list, index, count, name }: ItemButtonsProps) {
  const { t } = useText();
  const pointer = `${list}/${index}`;
  const move = (to: number): void => {
    if (studio.apply((source) => moveItem(source, pointer, to), { kind: 'move' })) studio.show(`${list}/${to}`, 'form');
  };
  return (
    <div className="actions">
      <button type="button" className="button button-quiet" aria-label={t('studio.item-up', { name })} aria-disabled={index === 0} onClick={() => index > 0 && move(index - 1)}>
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('studio.item-down', { name })}
        aria-disabled={index >= count - 1}
        onClick={() => index < count - 1 && move(index + 1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('studio.item-copy', { name })}
        onClick={() => studio.apply((source) => duplicateItem(source, pointer), { kind: 'duplicate' }) && studio.show(`${list}/${index + 1}`, 'form')}
      >
        {t('studio.copy')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('studio.item-remove', { name })}
        onClick={() => {
          const next = count === 1 ? list : `${list}/${Math.min(index, count - 2)}`;
          if (studio.apply((source) => removeValue(source, pointer), { kind: 'remove', about: pointer })) studio.show(next, 'form');
        }}
      >
        {t('studio.remove')}
      </button>
    </div>
  );
}
