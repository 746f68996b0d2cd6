import { useQuery } from '@tanstack/react-query';
import { CertificateLink } from '../certificate/certificate-link.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { countPassed, progressIn } from './progress.ts';
import { ProgrammeMap, weekId } from './programme-map.tsx';
import { useProgramme } from './use-programme.ts';
import { WeekPanel } from './week-panel.tsx';
import { weekStandings } from './week-states.ts';

interface ProgrammeScreenProps {
  /** The programme's id. */
  readonly programme: string;
}

/** A programme from its first week to its last, and how far the player has come in it. */
export function ProgrammeScreen({ programme: id }: ProgrammeScreenProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const read = useProgramme(id);
  const attempts = useQuery(orpc.attempts.list.queryOptions());
  if (read.data === undefined) {
    return (
      <>
        <ScreenTitle page={t('programme.page')}>{t('programme.page')}</ScreenTitle>
        {read.error === null ? (
          <p role="status">{t('state.loading')}</p>
        ) : (
          <FailureNote error={read.error} what={t('programme.failed')} onRetry={() => void read.refetch()} />
        )}
      </>
    );
  }
  const { locale, summary, title, weeks } = read.data;
  const progress = weeks.map((week) => progressIn(week.scenarios, attempts.data ?? []));
  return (
    <div className="programme">
      <ScreenTitle page={title}>
        <bdi lang={locale}>{title}</bdi>
      </ScreenTitle>
      <p className="lead" lang={locale}>
        {summary}
      </p>
      {attempts.error === null ? (
        <p className="programme-progress">
          <strong>{t('programme.passed', { passed: countPassed(progress.flat()), total: progress.flat().length })}</strong>{' '}
          <span className="hint">{t('programme.passed-hint')}</span>
        </p>
      ) : (
        <FailureNote error={attempts.error} what={t('attempts.failed')} onRetry={() => void attempts.refetch()} />
      )}
      <ProgrammeMap
        locale={locale}
        weeks={weeks}
        standings={attempts.data === undefined ? null : weekStandings(progress)}
        onPick={openWeek}
      />
      <CertificateLink programme={read.data} attempts={attempts.data ?? []} />
      <ol className="weeks">
        {weeks.map((week, at) => (
          <li key={week.theme} id={weekId(at + 1)}>
            <WeekPanel programme={read.data} number={at + 1} progress={progress[at] ?? []} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Brings a week into sight, and whoever does not see it to its heading. */
function openWeek(week: number): void {
  document.querySelector<HTMLElement>(`#${weekId(week)} h2`)?.focus();
}
