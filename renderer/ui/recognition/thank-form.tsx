import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { FREE_TEXT_LIMIT } from '#core/contract/contract.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { usePlayer } from '../people/player.tsx';
import { findPerson } from './find-person.ts';

/** A note to a colleague, whose name is typed or picked from those that match. */
export function ThankForm() {
  const { t } = useText();
  const { orpc } = useApi();
  const { player } = usePlayer();
  const people = useQuery(orpc.people.list.queryOptions());
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [fault, setFault] = useState<'name' | 'text' | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const nameBox = useRef<HTMLInputElement>(null);
  const textBox = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const others = (people.data ?? []).filter((person) => person.id !== player?.id);
  const sending = useMutation(
    orpc.kudos.send.mutationOptions({
      onSuccess: (_, { to }) => {
        setSentTo(others.find((person) => person.id === to)?.name ?? '');
        setName('');
        setText('');
      },
    }),
  );

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const to = findPerson(others, name);
    const words = text.trim();
    const wrong = to === null ? 'name' : words === '' || words.length > FREE_TEXT_LIMIT ? 'text' : null;
    setFault(wrong);
    setSentTo(null);
    if (wrong !== null) (wrong === 'name' ? nameBox : textBox).current?.focus();
    else if (to !== null && !sending.isPending) sending.mutate({ to: to.id, text: words });
  };

  return (
    <section className="panel recognition-part thank" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('thank.title')}</h2>
      <p>{t('thank.lead')}</p>
      <form className="thank-form" onSubmit={submit} noValidate>
        <label htmlFor={`${id}-name`}>{t('thank.name')}</label>
        <input
          id={`${id}-name`}
          ref={nameBox}
          className="input"
          list={`${id}-people`}
          value={name}
          autoComplete="off"
          aria-invalid={fault === 'name'}
          aria-describedby={`${id}-fault`}
          onChange={(event) => {
            setName(event.target.value);
            setFault(null);
          }}
        />
        <datalist id={`${id}-people`}>
          {others.map((person) => (
            <option key={person.id} value={person.name} />
          ))}
        </datalist>
        <label htmlFor={`${id}-text`}>{t('thank.text')}</label>
        <textarea
          id={`${id}-text`}
          ref={textBox}
          className="input thank-words"
          rows={4}
          value={text}
          aria-invalid={fault === 'text'}
          aria-describedby={`${id}-fault`}
          onChange={(event) => {
            setText(event.target.value);
            setFault(null);
          }}
        />
        <p id={`${id}-fault`} className="hint-trouble" role="alert">
          {fault === 'name' && t('thank.no-such-name')}
          {fault === 'text' && t('thank.no-words', { limit: FREE_TEXT_LIMIT })}
        </p>
        {sending.error !== null && <FailureNote error={sending.error} what={t('thank.failed')} />}
        <button type="submit" className="button" aria-disabled={sending.isPending}>
          {t('thank.send')}
        </button>
        <p role="status">{sentTo !== null && t('thank.sent', { name: sentTo })}</p>
      </form>
    </section>
  );
}
