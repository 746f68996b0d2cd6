import { useText } from '../messages/text.tsx';
import { Slider } from './slider.tsx';

interface VolumeFieldProps {
  readonly label: string;
  /** Percent. */
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
  readonly onTry: () => void;
}

/** A volume, and a way to hear it. */
export function VolumeField({ label, value, disabled, onChange, onTry }: VolumeFieldProps) {
  const { t } = useText();
  return (
    <div className="volume">
      <Slider
        label={label}
        value={value}
        min={0}
        max={100}
        step={5}
        text={t('settings.percent', { value })}
        disabled={disabled}
        onChange={onChange}
      />
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('settings.try-it-of', { sound: label })}
        disabled={disabled}
        onClick={onTry}
      >
        {t('settings.try-it')}
      </button>
    </div>
  );
}
