import { useText } from '../messages/text.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { SectionProps } from './section-props.ts';
import { SettingsSection } from './settings-section.tsx';
import { Slider } from './slider.tsx';

const SPEEDS = ['slow', 'normal', 'fast', 'instant'] as const;
const FONTS = ['standard', 'dyslexia'] as const;
const PACES = ['off', 'slow', 'normal', 'fast'] as const;

/** How texts look, and how they come. */
export function ReadingSection({ settings, onChange }: SectionProps) {
  const { t } = useText();
  return (
    <SettingsSection title={t('settings.reading')}>
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
        legend={t('settings.font')}
        options={FONTS.map((id) => ({ id, name: t(`settings.font-${id}`) }))}
        chosen={settings.font}
        onChoose={(font) => onChange({ font })}
      />
      <ChoiceField
        legend={t('settings.text-speed')}
        options={SPEEDS.map((id) => ({ id, name: t(`settings.text-speed-${id}`) }))}
        chosen={settings.textSpeed}
        onChoose={(textSpeed) => onChange({ textSpeed })}
      />
      <ChoiceField
        legend={t('settings.auto')}
        hint={t('settings.auto-hint')}
        options={PACES.map((id) => ({ id, name: t(`settings.auto-${id}`) }))}
        chosen={settings.autoAdvance}
        onChoose={(autoAdvance) => onChange({ autoAdvance })}
      />
    </SettingsSection>
  );
}
