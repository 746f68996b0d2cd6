import { type OutlineBeat } from '#core/studio/outline.ts';
import { inSteps } from '#core/studio/operations/in-steps.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import type { Source } from '#core/studio/source.ts';
import { useText } from '../../messages/text.tsx';
import { beatName } from '../beat-name.ts';
import type { StudioViewProps } from '../studio.ts';
import { StageFold, TimerFold } from './beat-folds.tsx';
import { ChoicesForm } from './choice-form.tsx';
import { Findings, SelectField, TextField } from './fields.tsx';
import { LinesForm } from './lines-form.tsx';
import { useNames } from './names.ts';
import { NotesField } from './notes-field.tsx';
import { WayField } from './way-field.tsx';
import { BeatWording } from './wording.tsx';

/** A beat: what is told, what the player can do, and where it leads. */
export function BeatForm({ studio, beat }: StudioViewProps & { readonly beat: OutlineBeat }) {
  const { t } = useText();
  const names = useNames(studio);
  const { pointer, kind, id } = beat;
  const tones = (['good', 'neutral', 'bad'] as const).map((value) => ({ value, label: t(`studio.tone-${value}`) }));
  const become = (next: 'choices' | 'to' | 'ending'): void => {
    const value = next === 'choices' ? [] : next === 'to' ? '' : { title: '', tone: 'neutral' };
    const others = (['choices', 'to', 'ending', 'timer'] as const).filter((key) => key !== next);
    studio.apply((source) => inSteps(source, ...others.map((key) => (at: Source) => removeValue(at, `${pointer}/${key}`)), (at) => setValue(at, `${pointer}/${next}`, value)), { kind: 'set' });
  };
  return (
    <div className="studio-form">
      <h3 data-pointer={pointer} tabIndex={-1}>
        {beatName(t, beat, 80)} <span className="studio-id">{id}</span>
      </h3>
      <BeatWording studio={studio} pointer={pointer} />
      <Findings studio={studio} pointer={pointer} />
      <NotesField studio={studio} about={pointer} />
      <LinesForm studio={studio} beat={pointer} names={names} />
      {kind === 'choices' && <ChoicesForm studio={studio} beat={beat} names={names} />}
      {kind === 'pass' && <WayField studio={studio} pointer={`${pointer}/to`} names={names} />}
      {kind === 'ending' && (
        <fieldset className="field studio-part">
          <legend>{t('studio.ending')}</legend>
          <TextField studio={studio} pointer={`${pointer}/ending/title`} label={t('studio.ending-title')} required />
          <SelectField studio={studio} pointer={`${pointer}/ending/tone`} label={t('studio.ending-tone')} options={tones} />
        </fieldset>
      )}
      {(kind === 'unclear' || (kind === 'choices' && beat.choices.length === 0)) && (
        <fieldset className="field studio-part">
          <legend>{t('studio.what-then')}</legend>
          {kind === 'unclear' && <p>{t('studio.unclear')}</p>}
          <div className="actions">
            {kind === 'unclear' && (
              <button type="button" className="button" data-pointer={`${pointer}/choices`} onClick={() => become('choices')}>
                {t('studio.kind-choices')}
              </button>
            )}
            <button type="button" className="button" onClick={() => become('to')}>
              {t('studio.kind-pass')}
            </button>
            <button type="button" className="button" onClick={() => become('ending')}>
              {t('studio.kind-ending')}
            </button>
          </div>
        </fieldset>
      )}
      <div className="studio-folds">
        {kind === 'choices' && <TimerFold studio={studio} beat={beat} names={names} />}
        <StageFold studio={studio} beat={beat} />
      </div>
    </div>
  );
}
