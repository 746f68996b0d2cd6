import type { OutlineBeat } from '#core/studio/outline.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { itemsOf, member, textOf } from '#core/studio/tree.ts';
import { shorten } from '../../common/shorten.ts';
import { useText } from '../../messages/text.tsx';
import { PictureField } from '../pictures/picture-field.tsx';
import { PropsField } from '../pictures/props-field.tsx';
import { usePictures } from '../pictures/use-pictures.ts';
import type { StudioViewProps } from '../studio.ts';
import { useField } from './field.ts';
import { Findings, NumberField, SelectField } from './fields.tsx';
import { Fold } from './fold.tsx';
import type { Names } from './names.ts';
import { useHoldings } from './use-holdings.ts';

interface TimerFoldProps extends StudioViewProps {
  readonly beat: OutlineBeat;
  readonly names: Names;
}

/** What happens where somebody takes too long. */
export function TimerFold({ studio, beat, names }: TimerFoldProps) {
  const { t } = useText();
  const { pointer } = beat;
  const { node } = useField(studio, pointer);
  const timer = useField(studio, `${pointer}/timer`);
  const { timer: timerWords } = useHoldings(names);
  const timed = beat.choices.flatMap((choice) => (choice.id === null ? [] : [{ value: choice.id, label: choice.words === '' ? choice.id : shorten(choice.words, 60) }]));
  return (
    <Fold studio={studio} title={t('studio.timer')} says={timerWords(node, timed).join(' · ')} none={t('studio.fold-none')} holds={[`${pointer}/timer`]}>
      <p className="hint">{t('studio.timer-how')}</p>
      <Findings studio={studio} pointer={`${pointer}/timer`} />
      {timer.node === null ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            timer.set({ seconds: 20, choice: timed.at(-1)?.value ?? '' });
            studio.show(`${pointer}/timer/seconds`, 'form');
          }}
        >
          {t('studio.timer-add')}
        </button>
      ) : (
        <>
          <div className="studio-pair">
            <NumberField studio={studio} pointer={`${pointer}/timer/seconds`} label={t('studio.timer-seconds')} min={1} max={600} />
            <SelectField studio={studio} pointer={`${pointer}/timer/choice`} label={t('studio.timer-choice')} options={timed} />
          </div>
          <button
            type="button"
            className="button"
            onClick={() => studio.apply((source) => removeValue(source, `${pointer}/timer`), { kind: 'set' }) && studio.show(pointer, 'form')}
          >
            {t('studio.timer-remove')}
          </button>
        </>
      )}
    </Fold>
  );
}

/** What there is to see from a beat on. */
export function StageFold({ studio, beat }: StudioViewProps & { readonly beat: OutlineBeat }) {
  const { t } = useText();
  const pointer = `${beat.pointer}/stage`;
  const { node } = useField(studio, pointer);
  const pictures = { settings: usePictures('settings'), props: usePictures('props') };
  const called = (kind: 'settings' | 'props', id: string): string => pictures[kind].find((picture) => picture.id === id)?.title ?? id;
  const setting = textOf(node, 'setting');
  const hour = member(node, 'hour')?.value;
  const says = [
    ...(setting === null ? [] : [called('settings', setting)]),
    ...(typeof hour === 'number' ? [t('script.hour', { hour })] : []),
    ...itemsOf(member(node, 'props')).flatMap(({ value }) => (typeof value === 'string' ? [called('props', value)] : [])),
  ].join(' · ');
  return (
    <Fold studio={studio} title={t('studio.stage')} says={says} none={t('studio.stage-same')} holds={[pointer]}>
      <PictureField studio={studio} pointer={`${pointer}/setting`} kind="settings" label={t('studio.stage-setting')} none={t('studio.stage-same')} />
      <NumberField studio={studio} pointer={`${pointer}/hour`} label={t('studio.stage-hour')} min={0} max={23} />
      <PropsField studio={studio} pointer={`${pointer}/props`} label={t('studio.stage-props')} />
    </Fold>
  );
}
