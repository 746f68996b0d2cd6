import type { Settings, SettingsPatch } from '#core/contract/settings.ts';

/** What every section of the settings is handed. */
export interface SectionProps {
  readonly settings: Settings;
  readonly onChange: (patch: SettingsPatch) => void;
}
