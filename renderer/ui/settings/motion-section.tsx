import { useText } from '../messages/text.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { SectionProps } from './section-props.ts';
import { SettingsSection } from './settings-section.tsx';

const MOTIONS = ['system', 'on', 'off'] as const;

/** What moves. */
export function MotionSection({ settings, onChange }: SectionProps) {
  const { t } = useText();
  return (
    <SettingsSection title={t('settings.motion-title')}>
      <ChoiceField
        legend={t('settings.motion')}
        options={MOTIONS.map((id) => ({ id, name: t(`settings.motion-${id}`) }))}
        chosen={settings.reducedMotion}
        onChoose={(reducedMotion) => onChange({ reducedMotion })}
      />
    </SettingsSection>
  );
}
