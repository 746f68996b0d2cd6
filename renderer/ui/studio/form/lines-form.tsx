import { FEELINGS } from '#core/scenario/format.ts';
import { addItem } from '#core/studio/operations/add-item.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { ConditionField } from './condition-field.tsx';
import { useField } from './field.ts';
import { Findings, Odd, SelectField, TextField } from './fields.tsx';
import { Fold } from './fold.tsx';
import { ItemButtons } from './item-buttons.tsx';
import type { Names } from './names.ts';
import { useHoldings } from './use-holdings.ts';

interface LinesFormProps extends StudioViewProps {
  /** Pointer to the beat. */
  readonly beat: string;
  readonly names: Names;
}

/** What is told and said on arrival at a beat. */
export function LinesForm({ studio, beat, names }: LinesFormProps) {
  const { t } = useText();
  const list = `${beat}/lines`;
  const { node } = useField(studio, list);
  const { when } = useHoldings(names);
  const feelings = FEELINGS.map((value) => ({ value, label: t(`feeling.${value}`) }));
  if (node !== null && node.kind !== 'list') return <Odd studio={studio} pointer={list} label={t('studio.lines')} />;
  const count = node?.children.length ?? 0;
  return (
    <fieldset className="field studio-part">
      <legend>{t('studio.lines')}</legend>
      <Findings studio={studio} pointer={list} />
      <ol className="studio-items">
        {node?.children.map((line, index) => {
          const at = `${list}/${index}`;
          const name = t('studio.line-name', { number: index + 1 });
          if (line.kind !== 'object') {
            return (
              <li key={at}>
                <Odd studio={studio} pointer={at} label={name} />
              </li>
            );
          }
          return (
            <li key={at}>
              <TextField studio={studio} pointer={`${at}/say`} label={t('studio.line-say', { number: index + 1 })} rows={2} required />
              <div className="studio-pair">
                <SelectField studio={studio} pointer={`${at}/who`} label={t('studio.line-who')} options={names.cast} none={t('studio.narrator')} />
                <SelectField studio={studio} pointer={`${at}/feels`} label={t('studio.line-feels')} options={feelings} none={t('studio.feels-mood')} />
              </div>
              <Fold studio={studio} title={t('studio.line-when')} says={when(line).join(' · ')} none={t('studio.when-always')} holds={[`${at}/when`]}>
                <ConditionField studio={studio} pointer={`${at}/when`} names={names} label={t('studio.line-when')} optional />
              </Fold>
              <ItemButtons studio={studio} list={list} index={index} count={count} name={name} />
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        className="button"
        data-pointer={list}
        onClick={() => studio.apply((source) => addItem(source, list, { say: '' }), { kind: 'add' }) && studio.show(`${list}/${count}/say`, 'form')}
      >
        {t('studio.line-add')}
      </button>
    </fieldset>
  );
}
