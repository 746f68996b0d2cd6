import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { useResultsScope } from '../../results/use-figures.ts';
import type { ExportFields } from './asked-export.ts';
import { offeredScenarios } from './offered-scenarios.ts';

interface FilterFieldsProps {
  readonly fields: ExportFields;
  readonly onChange: (changes: Partial<ExportFields>) => void;
}

const WHICH = ['all', 'best', 'first', 'latest'] as const;

/** Which attempts. */
export function FilterFields({ fields, onChange }: FilterFieldsProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const id = useId();
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const scenarios = useQuery(orpc.scenarios.list.queryOptions());
  const scope = useResultsScope();
  const { from, to, cohort, scenario, which } = fields;
  return (
    <fieldset className="field">
      <legend>{t('exports.filters')}</legend>
      <div className="export-filters">
        <div className="field">
          <label htmlFor={`${id}-from`}>{t('exports.from')}</label>
          <input id={`${id}-from`} className="input" type="date" value={from} onChange={(event) => onChange({ from: event.target.value })} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-to`}>{t('exports.to')}</label>
          <input id={`${id}-to`} className="input" type="date" value={to} onChange={(event) => onChange({ to: event.target.value })} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-cohort`}>{t('exports.cohort')}</label>
          <select id={`${id}-cohort`} className="input" value={cohort} onChange={(event) => onChange({ cohort: event.target.value })}>
            <option value="">{t('exports.all')}</option>
            {cohorts.data?.map(({ id: key, name }) => (
              <option key={key} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-scenario`}>{t('exports.scenario')}</label>
          <select id={`${id}-scenario`} className="input" value={scenario} onChange={(event) => onChange({ scenario: event.target.value })}>
            <option value="">{t('exports.all')}</option>
            {offeredScenarios(scenarios.data, scope.data).map(({ id: key, title, lang }) => (
              <option key={key} value={key} lang={lang}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-which`}>{t('exports.which')}</label>
          <select
            id={`${id}-which`}
            className="input"
            value={which}
            onChange={(event) => onChange({ which: WHICH.find((one) => one === event.target.value) ?? 'all' })}
          >
            {WHICH.map((one) => (
              <option key={one} value={one}>
                {t(`exports.which-${one}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </fieldset>
  );
}
