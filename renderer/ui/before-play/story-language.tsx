import { useId } from 'react';
import type { ScenarioSummary } from '#core/contract/schemas.ts';
import { ownName } from '../messages/languages.ts';
import { useText } from '../messages/text.tsx';

interface StoryLanguageProps {
  readonly scenario: Pick<ScenarioSummary, 'locale' | 'translations'>;
  /** One of the scenario's own and its translations' locales. */
  readonly chosen: string;
  readonly onChoose: (locale: string) => void;
}

/** The language a story is played in, where there is more than one. */
export function StoryLanguage({ scenario, chosen, onChoose }: StoryLanguageProps) {
  const { t } = useText();
  const selectId = useId();
  const { locale, translations } = scenario;
  if (translations.length === 0) return null;
  return (
    <div className="field">
      <label htmlFor={selectId}>{t('before.language')}</label>
      <select id={selectId} className="input" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {[{ locale, complete: true }, ...translations].map((one) => (
          <option key={one.locale} value={one.locale} lang={one.complete ? one.locale : undefined}>
            {one.complete ? ownName(one.locale) : t('before.language-partly', { language: ownName(one.locale) })}
          </option>
        ))}
      </select>
    </div>
  );
}
