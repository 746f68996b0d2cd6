import { useText } from '../messages/text.tsx';
import { isLow, Land, PlaceDrawing, Road } from './map-drawings.tsx';
import type { WeekStanding } from './week-states.ts';

interface ProgrammeMapProps {
  /** The programme's language. */
  readonly locale: string;
  readonly weeks: readonly { readonly theme: string }[];
  /** Null while it is not known how the player stands. */
  readonly standings: readonly WeekStanding[] | null;
  /** A week was picked; from 1. */
  readonly onPick: (week: number) => void;
}

/** The weeks as places along one road, and where on it the player stands. */
export function ProgrammeMap({ locale, weeks, standings, onPick }: ProgrammeMapProps) {
  const { t } = useText();
  return (
    <nav className="map" aria-label={t('map.name')}>
      <Land />
      <ol className="map-weeks" data-weeks={weeks.length}>
        {weeks.map(({ theme }, at) => {
          const number = at + 1;
          const standing = standings?.[at] ?? null;
          return (
            <li key={theme} className="map-week" data-low={isLow(number)} data-state={standing?.state}>
              <Road
                number={number}
                of={weeks.length}
                walkedTo={at > 0 && standings?.[at - 1]?.state === 'passed'}
                walkedOn={standing?.state === 'passed'}
              />
              <a
                className="map-link"
                href={`#${weekId(number)}`}
                aria-current={standing?.state === 'here' ? 'step' : undefined}
                onClick={(event) => {
                  // The part of the address after # names the screen.
                  event.preventDefault();
                  onPick(number);
                }}
              >
                <PlaceDrawing number={number} state={standing?.state ?? null} />
                <span className="map-label">
                  <span className="map-number">{t('map.week', { week: number })}</span>{' '}
                  <bdi className="map-theme" lang={locale}>
                    {theme}
                  </bdi>{' '}
                  {standing !== null && <Standing standing={standing} />}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Standing({ standing: { passed, total, state } }: { readonly standing: WeekStanding }) {
  const { t } = useText();
  return (
    <>
      <span className="map-passed">{t('programme.week-passed', { passed, total })}</span>{' '}
      {state === 'here' && <strong className="map-here">{t('map.here')}</strong>}
    </>
  );
}

/** What the panel of a week is found by. */
export function weekId(week: number): string {
  return `week-${week}`;
}
