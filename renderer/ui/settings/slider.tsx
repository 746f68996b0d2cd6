import { useId } from 'react';

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

/** A number between two others. */
export function Slider({ label, value, min, max, step, text, disabled, onChange }: SliderProps) {
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
