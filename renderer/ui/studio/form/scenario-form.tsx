import { useText } from '../../messages/text.tsx';
import { KeepPerson } from '../people/keep-person.tsx';
import { TakePerson } from '../people/take-person.tsx';
import { BuildLook } from '../pictures/build-look.tsx';
import { Faces } from '../pictures/faces.tsx';
import { PictureField } from '../pictures/picture-field.tsx';
import type { Picture } from '../pictures/use-pictures.ts';
import type { StudioViewProps } from '../studio.ts';
import { ChecksField } from './checks-field.tsx';
import { EntriesForm, type EntryFieldsProps } from './entries-form.tsx';
import { useField } from './field.ts';
import { Findings, NumberField, Odd, SelectField, TextField } from './fields.tsx';
import { useNames } from './names.ts';
import { NotesField } from './notes-field.tsx';
import { OwnSettings } from './own-settings.tsx';
import { ScenarioWording } from './wording.tsx';

/** Everything about the story that is not one of its beats. */
export function ScenarioForm({ studio }: StudioViewProps) {
  const { t } = useText();
  const names = useNames(studio);
  const locales = ['en', 'es'].map((value) => ({ value, label: t(value === 'en' ? 'studio.locale-en' : 'studio.locale-es') }));
  return (
    <div className="studio-form">
      <h3 data-pointer="" tabIndex={-1}>
        {t('studio.whole')}
      </h3>
      <ScenarioWording studio={studio} />
      <Findings studio={studio} pointer="" />
      <NotesField studio={studio} about="" />
      <TextField studio={studio} pointer="/title" label={t('studio.title')} required />
      <TextField studio={studio} pointer="/summary" label={t('studio.summary')} hint={t('studio.summary-how')} rows={2} />
      <TextField studio={studio} pointer="/role" label={t('studio.role')} hint={t('studio.role-how')} rows={3} required />
      <div className="studio-pair">
        <PictureField studio={studio} pointer="/setting" kind="settings" label={t('studio.setting')} />
        <NumberField studio={studio} pointer="/minutes" label={t('studio.minutes')} min={1} max={60} />
      </div>
      <OwnSettings studio={studio} />
      <EntriesForm
        studio={studio}
        home="cast"
        begin={(name) => ({ name })}
        Fields={PersonFields}
        More={TakePerson}
      />
      <div className="studio-pair">
        <SelectField studio={studio} pointer="/customer" label={t('studio.customer')} options={names.cast} gone={t('studio.customer-gone')} />
        <SelectField studio={studio} pointer="/start" label={t('studio.start')} options={names.beats} />
      </div>
      <fieldset className="field studio-part">
        <legend>{t('studio.mood')}</legend>
        <NumberField studio={studio} pointer="/mood/start" label={t('studio.mood-start')} hint={t('studio.mood-how')} min={0} max={100} usual={50} />
        <WalksOut studio={studio} />
      </fieldset>
      <EntriesForm studio={studio} home="needs" Fields={NeedFields} />
      <EntriesForm studio={studio} home="promises" Fields={PromiseFields} />
      <EntriesForm studio={studio} home="flags" />
      <NumberField studio={studio} pointer="/allowance" label={t('studio.allowance')} hint={t('studio.allowance-how')} min={0} max={1_000_000} usual={0} />
      <fieldset className="field studio-part">
        <legend>{t('studio.bar')}</legend>
        <p className="hint">{t('studio.bar-how')}</p>
        <NumberField studio={studio} pointer="/bar/dazzles" label={t('studio.bar-dazzles')} min={0} max={99} usual={1} />
        <NumberField studio={studio} pointer="/bar/surprises" label={t('studio.bar-surprises')} hint={t('studio.bar-surprises-how')} min={0} max={99} usual={0} />
        <NumberField studio={studio} pointer="/bar/slips" label={t('studio.bar-slips')} hint={t('studio.bar-slips-how')} min={0} max={99} />
      </fieldset>
      <EntriesForm
        studio={studio}
        home="variants"
        begin={(about) => ({ about })}
        Fields={VariantFields}
      />
      <details className="studio-part">
        <summary>{t('studio.file-part')}</summary>
        <TextField studio={studio} pointer="/version" label={t('studio.version')} hint={t('studio.version-how')} required />
        <SelectField studio={studio} pointer="/locale" label={t('studio.locale')} options={locales} />
      </details>
    </div>
  );
}

function PersonFields({ studio, pointer }: EntryFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField studio={studio} pointer={`${pointer}/name`} label={t('studio.person-name')} required />
      <TextField studio={studio} pointer={`${pointer}/about`} label={t('studio.person-about')} rows={2} />
      <LookField studio={studio} pointer={`${pointer}/look`} label={t('studio.person-look')} none={t('studio.look-none')} />
      <KeepPerson studio={studio} pointer={pointer} />
    </>
  );
}

interface LookFieldProps extends EntryFieldsProps {
  readonly label: string;
  readonly none: string;
}

/** A look, with every face it can make beside the pictures to choose from. */
function LookField(props: LookFieldProps) {
  return <PictureField {...props} kind="looks" About={LookFaces} Build={BuildLook} />;
}

function LookFaces({ picture }: { readonly picture: Picture }) {
  return <Faces look={picture.id} name={picture.title} />;
}

function NeedFields({ studio, pointer }: EntryFieldsProps) {
  const { t } = useText();
  return <TextField studio={studio} pointer={pointer} label={t('studio.need-words')} required />;
}

function PromiseFields({ studio, pointer }: EntryFieldsProps) {
  const { t } = useText();
  return <TextField studio={studio} pointer={pointer} label={t('studio.promise-words')} required />;
}

function VariantFields({ studio, pointer }: EntryFieldsProps) {
  const { t } = useText();
  const { flags } = useNames(studio);
  return (
    <>
      <TextField studio={studio} pointer={`${pointer}/about`} label={t('studio.variant-about')} rows={2} />
      <div className="studio-pair">
        <NumberField studio={studio} pointer={`${pointer}/mood`} label={t('studio.mood-start')} min={0} max={100} />
        <NumberField studio={studio} pointer={`${pointer}/allowance`} label={t('studio.allowance')} min={0} max={1_000_000} />
      </div>
      <LookField studio={studio} pointer={`${pointer}/look`} label={t('studio.variant-look')} none={t('studio.look-same')} />
      <ChecksField studio={studio} pointer={`${pointer}/flags`} label={t('studio.variant-flags')} options={flags} empty="studio.no-flags" />
    </>
  );
}

/** Whether, when and where to the customer leaves. */
function WalksOut({ studio }: StudioViewProps) {
  const { t } = useText();
  const names = useNames(studio);
  const pointer = '/mood/walksOut';
  const { node, set, remove } = useField(studio, pointer);
  if (node !== null && node.kind !== 'object') return <Odd studio={studio} pointer={pointer} label={t('studio.walks-out')} />;
  if (node === null) {
    return (
      <button
        type="button"
        className="button"
        onClick={() => {
          set({ below: 10, to: names.beats.at(-1)?.value ?? '' });
          studio.show(`${pointer}/below`, 'form');
        }}
      >
        {t('studio.walks-out-add')}
      </button>
    );
  }
  return (
    <>
      <Findings studio={studio} pointer={pointer} />
      <div className="studio-pair">
        <NumberField studio={studio} pointer={`${pointer}/below`} label={t('studio.walks-out-below')} min={0} max={100} />
        <SelectField studio={studio} pointer={`${pointer}/to`} label={t('studio.walks-out-to')} options={names.beats} />
      </div>
      <button
        type="button"
        className="button"
        onClick={() => {
          remove();
          studio.show('/mood/start', 'form');
        }}
      >
        {t('studio.walks-out-remove')}
      </button>
    </>
  );
}
