import { useId } from 'react';
import type { Settings, SettingsPatch } from '#core/contract/settings.ts';
import { useText } from '../messages/text.tsx';
import { ChoiceField } from './choice-field.tsx';

interface SettingsFieldsProps {
  readonly settings: Settings;
  readonly onChange: (patch: SettingsPatch) => void;
}

const SPEEDS = ['slow', 'normal', 'fast', 'instant'] as const;
const MOTIONS = ['system', 'on', 'off'] as const;

/** The settings that may change at any moment, in mid-run too. */
export function SettingsFields({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText();
  return (
    <>
      <Slider
        label={t('settings.text-size')}
        value={settings.textSize}
        min={100}
        max={200}
        step={10}
        text={t('settings.percent', { value: settings.textSize })}
        onChange={(textSize) => onChange({ textSize })}
      />
      <ChoiceField
        legend={t('settings.text-speed')}
        options={SPEEDS.map((id) => ({ id, name: t(`settings.text-speed-${id}`) }))}
        chosen={settings.textSpeed}
        onChoose={(textSpeed) => onChange({ textSpeed })}
      />
      <ChoiceField
        legend={t('settings.motion')}
        options={MOTIONS.map((id) => ({ id, name: t(`settings.motion-${id}`) }))}
        chosen={settings.reducedMotion}
        onChoose={(reducedMotion) => onChange({ reducedMotion })}
      />
      <fieldset className="field">
        <legend>{t('settings.sound')}</legend>
        <label className="option">
          <input
            type="checkbox"
            checked={settings.sound}
            onChange={(event) => onChange({ sound: event.target.checked })}
          />
          <span>{t('settings.sound-on')}</span>
        </label>
        <Slider
          label={t('settings.volume')}
          value={settings.volume}
          min={0}
          max={100}
          step={5}
          text={t('settings.percent', { value: settings.volume })}
          disabled={!settings.sound}
          onChange={(volume) => onChange({ volume })}
        />
      </fieldset>
    </>
  );
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words. */
  readonly text: string;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

function Slider({ label, value, min, max, step, text, disabled, onChange }: SliderProps) {
  const inputId = useId();
  return (
    <div className="field slider">
      <label htmlFor={inputId}>{label}</label>
      <div className="slider-row">
        <input
          id={inputId}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled ?? false}
          aria-valuetext={text}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <output htmlFor={inputId}>{text}</output>
      </div>
    </div>
  );
}
