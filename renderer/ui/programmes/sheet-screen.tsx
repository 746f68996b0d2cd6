import { useRef } from 'react';
import type { Programme, ProgrammeWeek } from '#core/scenario/programme.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import { BackToProgramme } from './back-to-programme.tsx';
import { useFitPage } from '../common/fit-page.ts';
import { useProgramme, useScenarios } from './use-programme.ts';
import { Part, WeekParts } from './week-parts.tsx';

export interface SheetScreenProps {
  /** The programme's id. */
  readonly programme: string;
  /** As the address has it; from 1. */
  readonly week: string;
}

/** A week on one sheet of paper, for a team meeting. */
export function SheetScreen({ programme: id, week: number }: SheetScreenProps) {
  const { t } = useText();
  const read = useProgramme(id);
  const week = /^[1-9]\d?$/.test(number) ? read.data?.weeks[Number(number) - 1] : undefined;
  if (read.data === undefined || week === undefined) {
    return (
      <>
        <ScreenTitle page={t('sheet.page')}>{t('sheet.page')}</ScreenTitle>
        {read.isPending && <p role="status">{t('state.loading')}</p>}
        {read.isLoadingError && (
          <FailureNote error={read.error} what={t('programme.failed')} onRetry={() => void read.refetch()} />
        )}
        {read.data !== undefined && <p className="lead">{t('sheet.no-week')}</p>}
        <BackToProgramme id={id} />
      </>
    );
  }
  return (
    <>
      <div className="sheet-actions actions">
        <button type="button" className="button button-primary" onClick={() => window.print()}>
          {t('sheet.print')}
        </button>
        <BackToProgramme id={id} />
      </div>
      <Sheet programme={read.data} number={Number(number)} week={week} />
    </>
  );
}

interface SheetProps {
  readonly programme: Programme;
  readonly number: number;
  readonly week: ProgrammeWeek;
}

function Sheet({ programme, number, week }: SheetProps) {
  const { t, rich } = useText();
  const paper = useRef<HTMLElement>(null);
  useFitPage(paper);
  const { locale, title, weeks } = programme;
  return (
    <article className="sheet" ref={paper}>
      <header className="sheet-head">
        <p className="sheet-programme">
          {rich('sheet.programme', { title: <bdi lang={locale}>{title}</bdi>, week: number, weeks: weeks.length })}
        </p>
        <ScreenTitle page={t('sheet.title', { week: number, theme: week.theme })}>
          <bdi lang={locale}>{week.theme}</bdi>
        </ScreenTitle>
        <p lang={locale}>{week.about}</p>
      </header>
      <WeekParts week={week} locale={locale} level="h2">
        <Part level="h2" title={t('programme.play')}>
          <Played week={week} />
        </Part>
      </WeekParts>
    </article>
  );
}

function Played({ week }: { readonly week: ProgrammeWeek }) {
  const { t } = useText();
  const scenarioOf = useScenarios();
  return (
    <ul className="points">
      {week.scenarios.map(({ pass, scenario }) => {
        const { locale, summary, title } = scenarioOf(scenario);
        return (
          <li key={scenario}>
            <strong className="entry-title" lang={locale}>
              <bdi>{title}</bdi>
            </strong>
            <span className="entry-summary" lang={locale}>
              {summary}
            </span>
            {pass === 'A' && <> {t('programme.needs-a')}</>}
          </li>
        );
      })}
    </ul>
  );
}
