import { useId } from 'react';
import { useText } from '../../messages/text.tsx';
import { type Template, TEMPLATE_LOCALES, type TemplateLocale, TEMPLATES } from './templates.ts';

/** Where a new scenario begins: a template, or nothing. */
export interface StartingPoint {
  readonly template: Template | null;
  readonly locale: TemplateLocale;
}

interface StartingPointsProps {
  readonly chosen: StartingPoint;
  readonly onChoose: (chosen: StartingPoint) => void;
}

/** The templates with a sentence each, the empty one, and the language that the story is told in. */
export function StartingPoints({ chosen, onChoose }: StartingPointsProps) {
  const { t } = useText();
  const id = useId();
  return (
    <>
      <fieldset className="field">
        <legend>{t('studio.begin-with')}</legend>
        <div className="studio-starts">
          {[null, ...TEMPLATES].map((template) => (
            <label key={template ?? ''} className="option">
              <input
                type="radio"
                name={`${id}-start`}
                checked={chosen.template === template}
                aria-labelledby={`${id}-${template ?? 'empty'}`}
                aria-describedby={`${id}-${template ?? 'empty'}-how`}
                onChange={() => onChoose({ ...chosen, template })}
              />
              <span>
                <span id={`${id}-${template ?? 'empty'}`}>{t(`studio.template-${template ?? 'empty'}`)}</span>
                <span id={`${id}-${template ?? 'empty'}-how`} className="hint">
                  {t(`studio.template-${template ?? 'empty'}-how`)}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-locale`}>{t('studio.told-in')}</label>
        <select
          id={`${id}-locale`}
          className="input"
          value={chosen.locale}
          onChange={({ target }) => onChoose({ ...chosen, locale: TEMPLATE_LOCALES.find((locale) => locale === target.value) ?? chosen.locale })}
        >
          {TEMPLATE_LOCALES.map((locale) => (
            <option key={locale} value={locale}>
              {t(`studio.locale-${locale}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
