import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { FREE_TEXT_LIMIT } from '#core/contract/free-text.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { DialogActions } from '../common/dialog-actions.tsx';

interface ContestFormProps {
  readonly attempt: string;
  readonly onCancel: () => void;
}

/** Why the player sees a grade differently; first it says who will see what. */
export function ContestForm({ attempt, onCancel }: ContestFormProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  const sending = useMutation(
    orpc.contests.open.mutationOptions({
      // Where another window was first, the list says what stands.
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.contests.list.key() }),
    }),
  );
  const words = text.trim();
  const over = words.length - FREE_TEXT_LIMIT;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const unfit = words === '' || over > 0;
    setRefused(unfit);
    if (unfit) box.current?.focus();
    else if (!sending.isPending) sending.mutate({ attempt, text: words });
  };
  return (
    <form className="contest-form" onSubmit={submit} noValidate>
      <h3 ref={heading} tabIndex={-1}>
        {t('contest.before')}
      </h3>
      <ul className="points">
        <li>{t('contest.who-sees')}</li>
        <li>{t('contest.what-comes')}</li>
        <li>{t('contest.once')}</li>
      </ul>
      <label htmlFor={`${id}-text`}>{t('contest.why')}</label>
      <textarea
        id={`${id}-text`}
        ref={box}
        className="input contest-box"
        rows={6}
        value={text}
        aria-invalid={refused}
        aria-describedby={`${id}-fault`}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
      />
      <p id={`${id}-fault`} className="hint-trouble" role="alert">
        {refused && (over > 0 ? t('contest.too-long', { over }) : t('contest.empty'))}
      </p>
      {sending.error !== null && (
        <FailureNote error={sending.error} what={t('contest.failed')}>
          <p>{t('contest.still-there')}</p>
        </FailureNote>
      )}
      <DialogActions label={t('contest.send')} busy={sending.isPending} onCancel={onCancel} />
    </form>
  );
}
