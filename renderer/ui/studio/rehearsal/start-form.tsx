import { useEffect, useId, useMemo, useState } from 'react';
import type { Scenario } from '#core/scenario/format.ts';
import type { Run } from '#core/studio/rehearsal/rehearse.ts';
import type { Standing } from '#core/studio/rehearsal/standing.ts';
import { readableId } from '../../common/readable-id.ts';
import { useProver } from '../../data/prover.tsx';
import { useText } from '../../messages/text.tsx';
import { atBeginning, BOUND, type Nearest, nearestWay, type Reach } from './nearest-way.ts';
import type { Started } from './rehearsal.ts';

interface StartFormProps {
  /** What is played. */
  readonly text: string;
  readonly scenario: Scenario;
  /** Where to begin, and what its author knows it by. */
  readonly beat: string;
  readonly name: string;
  /** The run that began here and is played just now; null: none. */
  readonly begun: Run | null;
  /** Ways are still missing, by which a run may come here later. */
  readonly isUnfinished: boolean;
  readonly onStart: (started: Started) => void;
}

/** How things are to stand at a beat before it is played: what the shortest run brings there, until something is changed. */
export function StartForm({ text, scenario, beat, name, begun, isUnfinished, onStart }: StartFormProps) {
  const { t } = useText();
  const id = useId();
  const [variant, setVariant] = useState<string | null>(begun?.variant ?? null);
  const [changed, setChanged] = useState<Standing | null>(begun?.from?.standing ?? null);
  const nearest = useNearest(text, scenario, variant, beat);
  const standing = changed ?? nearest.standing;
  const reach = useReach(text, variant, beat, changed, nearest.reach);
  const change = (parts: Partial<Standing>): void => setChanged({ ...standing, ...parts });
  return (
    <form
      className="rehearsal-form"
      aria-label={t('rehearsal.from', { beat: name })}
      onSubmit={(event) => {
        event.preventDefault();
        onStart({ run: { variant, from: { beat, standing }, words: [] }, about: null });
      }}
    >
      <p role="status" className={reach === 'never' && !isUnfinished ? 'hint-trouble' : 'hint'}>
        {reach === 'never' && isUnfinished ? t('rehearsal.reach-not-yet') : t(`rehearsal.reach-${reach}`)}
      </p>
      <div className="actions">
        <button type="submit" className="button button-small button-primary">
          {t('rehearsal.start')}
        </button>
        {changed !== null && (
          <button type="button" className="button button-small" onClick={() => setChanged(null)}>
            {t('rehearsal.as-shortest')}
          </button>
        )}
      </div>
      {scenario.variants.size > 0 && (
        <div className="field rehearsal-field">
          <label htmlFor={`${id}-variant`}>{t('rehearsal.variant')}</label>
          <select id={`${id}-variant`} className="input" value={variant ?? ''} onChange={({ target }) => setVariant(target.value === '' ? null : target.value)}>
            <option value="">{t('rehearsal.no-variant')}</option>
            {[...scenario.variants.keys()].map((each) => (
              <option key={each} value={each}>
                {readableId(each)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="rehearsal-numbers">
        {NUMBERS.map(([field, most]) => (
          <div key={field} className="field rehearsal-field">
            <label htmlFor={`${id}-${field}`}>{t(`rehearsal.${field}`)}</label>
            <input
              id={`${id}-${field}`}
              className="input"
              type="number"
              min={0}
              max={most}
              step={1}
              required
              value={standing[field]}
              onChange={({ target }) => change({ [field]: Math.min(most, Math.max(0, Math.trunc(target.valueAsNumber || 0))) })}
            />
          </div>
        ))}
        <div className="field rehearsal-field">
          <label htmlFor={`${id}-walk-out`}>{t('rehearsal.walk-out')}</label>
          <select
            id={`${id}-walk-out`}
            className="input"
            value={standing.walkOut}
            onChange={({ target }) => change({ walkOut: WALK_OUTS.find((each) => each === target.value) ?? 'none' })}
          >
            {WALK_OUTS.map((each) => (
              <option key={each} value={each}>
                {t(`rehearsal.walk-out-${each}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Ticks name={t('rehearsal.flags')} all={scenario.flags} ticked={standing.flags} onChange={(flags) => change({ flags })} />
      <Ticks name={t('rehearsal.met')} all={[...scenario.needs.keys()]} ticked={standing.met} onChange={(met) => change({ met })} />
      <Ticks name={t('rehearsal.promised')} all={[...scenario.promises.keys()]} ticked={standing.promised} onChange={(promised) => change({ promised })} />
      <Ticks name={t('rehearsal.kept')} all={[...scenario.promises.keys()]} ticked={standing.kept} onChange={(kept) => change({ kept })} />
    </form>
  );
}

const NUMBERS = [
  ['mood', 100],
  ['spent', 1_000_000],
  ['slips', 99],
  ['dazzles', 99],
  ['surprises', 99],
] as const;

const WALK_OUTS = ['none', 'out', 'back'] as const;

interface TicksProps {
  readonly name: string;
  readonly all: readonly string[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}

function Ticks({ name, all, ticked, onChange }: TicksProps) {
  if (all.length === 0) return null;
  return (
    <fieldset className="rehearsal-ticks">
      <legend>{name}</legend>
      {all.map((each) => (
        <label key={each}>
          <input
            type="checkbox"
            checked={ticked.includes(each)}
            onChange={({ target }) => onChange(target.checked ? [...ticked, each] : ticked.filter((one) => one !== each))}
          />{' '}
          {readableId(each)}
        </label>
      ))}
    </fieldset>
  );
}

/** How things stand where the shortest run comes to a beat; as at the beginning, where none does. */
function useNearest(text: string, scenario: Scenario, variant: string | null, beat: string): { readonly standing: Standing; readonly reach: Reach } {
  const prover = useProver();
  const beginning = useMemo(() => atBeginning(scenario, variant), [scenario, variant]);
  const [found, setFound] = useState<Nearest | { readonly standing: null; readonly reach: 'asking' }>({ standing: null, reach: 'asking' });
  useEffect(() => {
    const asking = new AbortController();
    const look = async (): Promise<void> => {
      const nearest = await nearestWay(prover, { text, scenario, variant, beat }, asking.signal);
      if (nearest !== null) setFound(nearest);
    };
    void look();
    return () => asking.abort();
  }, [prover, text, scenario, variant, beat]);
  return { standing: found.standing ?? beginning, reach: found.reach };
}

/** Whether a run comes to what was filled in. */
function useReach(text: string, variant: string | null, beat: string, changed: Standing | null, otherwise: Reach): Reach {
  const prover = useProver();
  const [found, setFound] = useState<{ readonly of: Standing; readonly reach: Reach } | null>(null);
  useEffect(() => {
    if (changed === null) return;
    const asking = new AbortController();
    const look = async (): Promise<void> => {
      try {
        const { complete, playthrough } = await prover.way({ text, variant, beat, state: changed, bound: BOUND }, { signal: asking.signal });
        setFound({ of: changed, reach: playthrough !== null ? 'reached' : complete ? 'never' : 'unknown' });
      } catch {
        if (!asking.signal.aborted) setFound({ of: changed, reach: 'unknown' });
      }
    };
    void look();
    return () => asking.abort();
  }, [prover, text, variant, beat, changed]);
  if (changed === null) return otherwise;
  return found?.of === changed ? found.reach : 'asking';
}
