import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { FoundPeople } from './found-people.tsx';
import { reportPlace } from './privacy-places.ts';

/** Fewer characters fit too many people. */
const FEWEST_CHARACTERS = 2;

/** Whose request it is, found by typing: whoever plays here, and whoever has left and is archived. */
export function FindPersonScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const enabled = words.length >= FEWEST_CHARACTERS;
  const search = (archived: boolean) =>
    orpc.roster.search.queryOptions({ input: { words, archived }, enabled });
  const here = useQuery(search(false));
  const left = useQuery(search(true));
  const error = here.error ?? left.error;
  const people = [...(here.data?.people ?? []), ...(left.data?.people ?? [])];
  const total = (here.data?.total ?? 0) + (left.data?.total ?? 0);
  // Of what stands in the box now: nobody is shown, or opened by Enter, who was found for other words.
  const known = enabled && words === typed.trim() && here.isSuccess && left.isSuccess;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [only, ...others] = people;
    if (known && only !== undefined && others.length === 0) navigate(reportPlace(only.id));
    else box.current?.focus();
  };
  return (
    <>
      <ScreenTitle page={t('privacy.page')}>{t('privacy.page')}</ScreenTitle>
      <p className="lead">{t('privacy.lead')}</p>
      <form role="search" className="staff-form" onSubmit={submit}>
        <div className="field">
          <label htmlFor={id}>{t('privacy.who')}</label>
          <p id={`${id}-hint`} className="hint">
            {t('privacy.who-hint')}
          </p>
          <input
            id={id}
            ref={box}
            className="input privacy-who"
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={typed}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      </form>
      <p role="status">{known && t('privacy.found', { count: total, more: total - people.length })}</p>
      {error !== null && (
        <FailureNote
          error={error}
          what={t('privacy.people-failed')}
          onRetry={() => void Promise.all([here.refetch(), left.refetch()])}
        />
      )}
      {known && people.length > 0 && <FoundPeople people={people} />}
    </>
  );
}
