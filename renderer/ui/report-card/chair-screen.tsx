import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { ScreenTitle } from '../common/screen-title.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import type { OpenedAttempt } from '../play/position.ts';
import { customerName } from '../play/speaker.ts';
import { chairMoments } from './chair.ts';
import { ChairMomentView } from './chair-moment.tsx';
import { EndedAttempt } from './ended-attempt.tsx';

interface ChairScreenProps {
  readonly attempt: string;
}

/** A run that is over, moment by moment, as the customer lived it. */
export function ChairScreen({ attempt }: ChairScreenProps) {
  const { t } = useText();
  return (
    <EndedAttempt attempt={attempt} title={t('chair.page')}>
      {(_, opened) => <Chair attempt={attempt} opened={opened} />}
    </EndedAttempt>
  );
}

interface ChairProps extends ChairScreenProps {
  readonly opened: OpenedAttempt;
}

function Chair({ attempt, opened: { program, replay } }: ChairProps) {
  const { t, rich } = useText();
  const moments = useMemo(() => chairMoments(replay), [replay]);
  const [at, setAt] = useState(0);
  const [whole, setWhole] = useState(false);
  // Only a step taken here moves the focus; the screen begins at its own title.
  const [moved, setMoved] = useState(false);
  const name = customerName(program);
  const shown = moments.map((moment, index) => ({ moment, index })).filter(({ index }) => whole || index === at);
  const go = (to: number): void => {
    setAt(to);
    setMoved(true);
  };
  return (
    <div className="chair">
      <p>
        <Link href={PLACES.attempt(attempt)} className="link">
          {t('chair.back')}
        </Link>
      </p>
      <ScreenTitle page={t('chair.page')}>{rich('chair.title', { name: <bdi>{name}</bdi> })}</ScreenTitle>
      <p className="lead">{t('chair.lead', { name })}</p>
      <fieldset className="options chair-way">
        <legend className="sr-only">{t('chair.way')}</legend>
        {([false, true] as const).map((all) => (
          <label className="option" key={String(all)}>
            <input type="radio" name="chair-way" checked={whole === all} onChange={() => setWhole(all)} />
            {t(all ? 'chair.whole' : 'chair.stepwise')}
          </label>
        ))}
      </fieldset>
      <ol className="chair-moments">
        {shown.map(({ moment, index }) => (
          <li key={index} value={index + 1}>
            <ChairMomentView
              program={program}
              moment={moment}
              title={t('chair.moment', { number: index + 1, count: moments.length })}
              isLast={index === moments.length - 1}
              takesFocus={moved && !whole}
            />
          </li>
        ))}
      </ol>
      {!whole && (
        <div className="actions chair-steps">
          <button type="button" className="button" disabled={at === 0} onClick={() => go(at - 1)}>
            {t('chair.previous')}
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={at === moments.length - 1}
            onClick={() => go(at + 1)}
          >
            {t('chair.next')}
          </button>
        </div>
      )}
    </div>
  );
}
