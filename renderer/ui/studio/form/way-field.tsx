import { addItem } from '#core/studio/operations/add-item.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { pointerTo, segmentsOf, type TreeNode } from '#core/studio/tree.ts';
import { useText } from '../../messages/text.tsx';
import { leadToNew } from '../acts/lead-to-new.ts';
import { beatName } from '../beat-name.ts';
import type { StudioViewProps } from '../studio.ts';
import { ConditionField } from './condition-field.tsx';
import { useField } from './field.ts';
import { Findings, Odd, SelectField } from './fields.tsx';
import { ItemButtons } from './item-buttons.tsx';
import type { Names } from './names.ts';

interface WayFieldProps extends StudioViewProps {
  /** Pointer to the `to` of a choice or a beat. */
  readonly pointer: string;
  readonly names: Names;
}

/** Where something leads: to one beat or, by conditions, to one of several. */
export function WayField({ studio, pointer, names }: WayFieldProps) {
  const { t } = useText();
  const { node, set } = useField(studio, pointer);
  if (node !== null && node.kind !== 'text' && node.kind !== 'list') return <Odd studio={studio} pointer={pointer} label={t('studio.leads')} />;
  if (node?.kind === 'list') return <Ways studio={studio} pointer={pointer} names={names} list={node} />;
  const here = typeof node?.value === 'string' ? node.value : '';
  const [, beat = '', part, index] = segmentsOf(pointer);
  const exit = { beat, ...(part === 'choices' ? { choice: Number(index) } : {}) };
  const there = studio.outline().beats.find(({ id }) => id === here);
  return (
    <div className="studio-ways">
      <SelectField studio={studio} pointer={pointer} label={t('studio.leads')} options={names.beats} />
      <div className="actions">
        <button type="button" className="button" onClick={() => leadToNew(studio, exit, pointer)}>
          {t('studio.leads-new')}
        </button>
        <button type="button" className="button" onClick={() => set([{ when: { walkedOut: true }, beat: here }, { beat: here }])}>
          {t('studio.ways-several')}
        </button>
        {there !== undefined && (
          <button type="button" className="button" aria-label={t('studio.leads-go-to', { name: beatName(t, there) })} onClick={() => studio.show(there.pointer, 'form')}>
            {t('studio.leads-go')}
          </button>
        )}
      </div>
    </div>
  );
}

function Ways({ studio, pointer, names, list }: WayFieldProps & { readonly list: TreeNode }) {
  const { t } = useText();
  const count = list.children.length;
  const first = list.children[0]?.children.find(({ key }) => key === 'beat')?.value;
  return (
    <fieldset className="field studio-ways">
      <legend>{t('studio.ways')}</legend>
      <p className="hint">{t('studio.ways-how')}</p>
      <ol className="studio-items">
        {list.children.map((way, index) => (
          <li key={pointerTo(way)}>
            {index < count - 1 || way.children.some(({ key }) => key === 'when') ? (
              <ConditionField studio={studio} pointer={`${pointer}/${index}/when`} names={names} label={t('studio.way-when', { number: index + 1 })} optional />
            ) : (
              <p>{t('studio.way-else')}</p>
            )}
            <SelectField studio={studio} pointer={`${pointer}/${index}/beat`} label={t('studio.leads')} options={names.beats} />
            <ItemButtons studio={studio} list={pointer} index={index} count={count} name={t('studio.way-name', { number: index + 1 })} />
          </li>
        ))}
      </ol>
      <div className="actions">
        <button
          type="button"
          className="button"
          onClick={() => studio.apply((source) => addItem(source, pointer, { when: { walkedOut: true }, beat: names.beats[0]?.value ?? '' }, Math.max(0, count - 1)), { kind: 'add' })}
        >
          {t('studio.way-add')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => studio.apply((source) => setValue(source, pointer, typeof first === 'string' ? first : ''), { kind: 'set' })}
        >
          {t('studio.ways-one')}
        </button>
      </div>
      <Findings studio={studio} pointer={pointer} />
    </fieldset>
  );
}
