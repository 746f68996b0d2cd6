import { useId, useState } from 'react';
import { reportCard } from '#core/grading/report-card.ts';
import type { Rehearsal, Run } from '#core/studio/rehearsal/rehearse.ts';
import { addRoute } from '#core/studio/routes.ts';
import { GradeMark } from '../../common/grade-mark.tsx';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { changeRoutes, routesSaying } from '../problems/kept-routes.ts';
import type { Studio } from '../studio.ts';

interface KeepRunProps {
  readonly studio: Studio;
  readonly run: Run;
  readonly rehearsal: Rehearsal;
}

/** The end of a run: its grade and, where it was played from the beginning, a way to keep it as a test. */
export function KeepRun({ studio, run, rehearsal }: KeepRunProps) {
  const { t } = useText();
  const saying = useStore(routesSaying(studio));
  const field = useId();
  const [name, setName] = useState('');
  const { program, state, steps } = rehearsal;
  const { grade } = reportCard(program, state, steps);
  const ending = program.scenario.beats.get(program.beats[state.beat]?.id ?? '');
  const keep = (): void => {
    const { variant, words: choices } = run;
    const route = { name: name.trim(), choices, grade, ...(variant === null ? {} : { variant }) };
    changeRoutes(studio, (source) => addRoute(source, route), 'kept', route.name);
  };
  return (
    <section aria-label={t('rehearsal.end')} className="rehearsal-end">
      <p>
        <GradeMark grade={grade} /> <b>{t(`grade.${grade}`)}</b>
        {ending?.kind === 'ending' && <span lang={program.scenario.locale}> · {ending.ending.title}</span>}
      </p>
      {run.from !== null && <p className="hint">{t('rehearsal.keep-from-start')}</p>}
      {run.from === null && (
        <form
          className="rehearsal-keep"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') keep();
          }}
        >
          <div className="field">
            <label htmlFor={field}>{t('rehearsal.keep-name')}</label>
            <input id={field} className="input" value={name} maxLength={200} required onChange={({ target }) => setName(target.value)} />
          </div>
          <button type="submit" className="button">
            {t('rehearsal.keep', { grade })}
          </button>
        </form>
      )}
      <p role="status">{saying !== null && t(`routes.said-${saying}`)}</p>
    </section>
  );
}
