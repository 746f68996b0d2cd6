import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Reflection } from '#core/contract/schemas.ts';
import { titleOf } from '../attempts/title-of.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { useProgramme } from '../programmes/use-programme.ts';
import { useReflections } from '../reflections/use-reflections.ts';
import { OwnNote } from './own-note.tsx';

/** Everything the player wrote for themselves, newest first. */
export function NotesScreen() {
  const { t } = useText();
  const { found } = useReflections();
  const inOrder = useStandingOrder(found.data ?? []);
  const [removed, setRemoved] = useState({ times: 0, said: '' });
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (removed.times > 0) status.current?.focus();
  }, [removed]);
  const onRemoved = (said: string): void => setRemoved(({ times }) => ({ times: times + 1, said }));
  return (
    <>
      <ScreenTitle page={t('notes.page')}>{t('notes.page')}</ScreenTitle>
      <p className="lead">{t('notes.lead')}</p>
      {found.isPending && <p role="status">{t('state.loading')}</p>}
      {found.error !== null && (
        <FailureNote error={found.error} what={t('notes.failed')} onRetry={() => void found.refetch()} />
      )}
      <p ref={status} tabIndex={-1} role="status" className="notes-removed">
        {removed.said}
      </p>
      {found.data?.length === 0 && <p>{t('notes.none')}</p>}
      <ul className="notes">
        {inOrder.map((reflection) => (
          <li key={reflection.id}>
            <Note reflection={reflection} onRemoved={onRemoved} />
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * Newest first as they were when the page was opened: what is changed here is newest from then on, and would
 * jump away from under whoever changes it.
 */
function useStandingOrder(reflections: readonly Reflection[]): Reflection[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const added = reflections.filter(({ id }) => !order.includes(id)).map(({ id }) => id);
  if (added.length > 0) setOrder([...added, ...order]);
  return reflections.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

interface NoteProps {
  readonly reflection: Reflection;
  readonly onRemoved: (said: string) => void;
}

function Note({ reflection: { about }, onRemoved }: NoteProps) {
  return about.type === 'attempt' ? (
    <AttemptNote about={about} onRemoved={onRemoved} />
  ) : (
    <WeekNote about={about} onRemoved={onRemoved} />
  );
}

interface AboutProps<Type extends Reflection['about']['type']> {
  readonly about: Extract<Reflection['about'], { type: Type }>;
  readonly onRemoved: (said: string) => void;
}

function AttemptNote({ about, onRemoved }: AboutProps<'attempt'>) {
  const { t, date } = useText();
  const { orpc } = useApi();
  const attempts = useQuery(orpc.attempts.list.queryOptions());
  const catalogue = useQuery(orpc.scenarios.list.queryOptions());
  const attempt = attempts.data?.find((one) => one.attempt === about.attempt);
  const title =
    attempt === undefined
      ? null
      : titleOf(attempt, catalogue.data?.scenarios.find(({ id }) => id === attempt.scenario));
  return (
    <article className="panel note-own">
      <h2>
        <Link href={PLACES.attempt(about.attempt)} className="link">
          {title === null ? t('notes.attempt') : <bdi lang={title.locale}>{title.title}</bdi>}
        </Link>
      </h2>
      {attempt !== undefined && (
        <p className="card-facts">
          <span>{t(`mode.${attempt.mode}`)}</span>
          <time dateTime={attempt.startedAt}>{date(attempt.startedAt)}</time>
        </p>
      )}
      <OwnNote about={about} question={t('reflection.section')} isAsked write={null} onRemoved={onRemoved} />
    </article>
  );
}

function WeekNote({ about, onRemoved }: AboutProps<'week'>) {
  const { t, rich } = useText();
  const read = useProgramme(about.programme);
  const week = read.data?.weeks[about.week - 1];
  const locale = read.data?.locale;
  let title: ReactNode = t('notes.week', { week: about.week });
  if (week !== undefined) {
    title = rich('programme.week', { week: about.week, theme: <bdi lang={locale}>{week.theme}</bdi> });
  }
  return (
    <article className="panel note-own">
      <h2>
        <Link href={PLACES.programme(about.programme)} className="link">
          {title}
        </Link>
      </h2>
      {read.data !== undefined && (
        <p className="card-facts">
          <bdi lang={locale}>{read.data.title}</bdi>
        </p>
      )}
      <OwnNote
        about={about}
        question={week === undefined ? t('reflection.section') : <span lang={locale}>{week.reflection}</span>}
        isAsked={week === undefined}
        write={null}
        onRemoved={onRemoved}
      />
    </article>
  );
}
