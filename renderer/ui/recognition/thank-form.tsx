import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { FREE_TEXT_LIMIT } from '#core/contract/free-text.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { type Picked, PersonPicker } from '../people/person-picker.tsx';
import { usePlayer } from '../people/player.tsx';
import { addressee } from './addressee.ts';
import { useColleagues } from './use-colleagues.ts';

const NOBODY: Picked = { typed: '', person: null };

/** A note to a colleague, whose name is found by typing. What is wrong stands beside its field. */
export function ThankForm() {
  const { t } = useText();
  const { orpc } = useApi();
  const { player } = usePlayer();
  const [picked, setPicked] = useState(NOBODY);
  const people = useColleagues(picked.typed);
  const [text, setText] = useState('');
  const [whoFault, setWhoFault] = useState<string | null>(null);
  const [textFault, setTextFault] = useState<string | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const whoBox = useRef<HTMLInputElement>(null);
  const textBox = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const everybody = people.data ?? [];
  const sending = useMutation(
    orpc.kudos.send.mutationOptions({
      onSuccess: (_, { to }) => {
        setSentTo(everybody.find((person) => person.id === to)?.name ?? '');
        setPicked(NOBODY);
        setText('');
      },
    }),
  );

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (sending.isPending) return;
    const who = addressee(everybody, player?.id ?? null, picked);
    const words = text.trim();
    const wordsFit = words !== '' && words.length <= FREE_TEXT_LIMIT;
    setWhoFault(who.kind === 'found' ? null : t(`thank.who-${who.kind}`, { name: picked.typed.trim() }));
    setTextFault(wordsFit ? null : t('thank.no-words', { limit: FREE_TEXT_LIMIT }));
    setSentTo(null);
    if (who.kind !== 'found') whoBox.current?.focus();
    else if (!wordsFit) textBox.current?.focus();
    else sending.mutate({ to: who.person.id, text: words });
  };

  return (
    <section className="panel recognition-part thank" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('thank.title')}</h2>
      <p>{t('thank.lead')}</p>
      <form className="thank-form" onSubmit={submit} noValidate>
        <PersonPicker
          label={t('thank.name')}
          people={everybody.filter((person) => person.id !== player?.id)}
          picked={picked}
          onPick={(changed) => {
            setPicked(changed);
            setWhoFault(null);
          }}
          fault={whoFault}
          box={whoBox}
        />
        <div className="thank-field">
          <label htmlFor={`${id}-text`}>{t('thank.text')}</label>
          <textarea
            id={`${id}-text`}
            ref={textBox}
            className="input thank-words"
            rows={4}
            value={text}
            aria-invalid={textFault !== null}
            aria-describedby={`${id}-fault`}
            onChange={(event) => {
              setText(event.target.value);
              setTextFault(null);
            }}
          />
          <p id={`${id}-fault`} className="hint-trouble" role="alert">
            {textFault}
          </p>
        </div>
        {people.error !== null && (
          <FailureNote error={people.error} what={t('people.failed')} onRetry={() => void people.refetch()} />
        )}
        {sending.error !== null && <FailureNote error={sending.error} what={t('thank.failed')} />}
        <button type="submit" className="button button-primary" aria-disabled={sending.isPending}>
          {t('thank.send')}
        </button>
        <p role="status" className="thank-sent">
          {sentTo !== null && t('thank.sent', { name: sentTo })}
        </p>
      </form>
    </section>
  );
}
