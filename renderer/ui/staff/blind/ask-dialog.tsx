import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { type BlindCheck, LEAST_GRADERS } from '#core/contract/agreement.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

interface AskDialogProps {
  /** The scenario that is chosen already. */
  readonly file?: string;
  readonly onClose: () => void;
  readonly onAsked: (check: BlindCheck) => void;
}

/** Asks two people or more to grade a scenario without seeing what its author thinks. */
export function AskDialog({ file: given, onClose, onAsked }: AskDialogProps) {
  const { t, locale } = useText();
  const joined = new Intl.ListFormat(locale);
  const { orpc } = useApi();
  const queries = useQueryClient();
  const id = useId();
  const list = useQuery(orpc.studio.list.queryOptions());
  const all = list.data?.documents.filter(({ source }) => source === 'own') ?? [];
  const own = all.filter(({ faults }) => faults === 0);
  const faulty = all.filter(({ faults }) => faults > 0).map(({ file, title }) => title ?? file);
  const [chosen, setChosen] = useState(given ?? '');
  const isDrafted = own.some(({ file, draft }) => file === chosen && draft !== null);
  const [graders, setGraders] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<'scenario' | 'graders' | null>(null);
  const scenario = useRef<HTMLSelectElement>(null);
  const people = useRef<HTMLFieldSetElement>(null);
  const possible = useQuery(orpc.agreement.graders.queryOptions({ input: chosen === '' ? {} : { file: chosen }, placeholderData: keepPreviousData }));
  const asking = useMutation(
    orpc.agreement.ask.mutationOptions({
      onSuccess: async (check) => {
        await queries.invalidateQueries({ queryKey: orpc.agreement.key() });
        onAsked(check);
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = chosen === '' ? 'scenario' : graders.size < LEAST_GRADERS ? 'graders' : null;
    setFault(missing);
    if (missing === 'scenario') scenario.current?.focus();
    else if (missing === 'graders') people.current?.querySelector('input')?.focus();
    else if (!asking.isPending) asking.mutate({ file: chosen, graders: [...graders] });
  };
  const failed = list.error ?? possible.error;
  return (
    <Dialog title={t('blind.ask')} onClose={onClose}>
      <form className="blind-ask" onSubmit={submit} noValidate>
        <p>{t('blind.ask-lead')}</p>
        <div className="field">
          <label htmlFor={`${id}-scenario`}>{t('blind.scenario')}</label>
          <select
            id={`${id}-scenario`}
            ref={scenario}
            className="input"
            value={chosen}
            aria-invalid={fault === 'scenario'}
            aria-describedby={`${id}-no-scenario`}
            onChange={(event) => {
              setChosen(event.target.value);
              setFault(null);
            }}
          >
            <option value="">{t('blind.pick')}</option>
            {own.map(({ file, title }) => (
              <option key={file} value={file}>
                {title ?? file}
              </option>
            ))}
          </select>
          <p id={`${id}-no-scenario`} className="hint-trouble" role="alert">
            {fault === 'scenario' && t('blind.no-scenario')}
          </p>
          {list.data !== undefined && own.length === 0 && <p className="hint">{t('blind.no-own')}</p>}
          {faulty.length > 0 && <p className="hint">{t('blind.faulty', { count: faulty.length, names: joined.format(faulty.map((each) => `“${each}”`)) })}</p>}
          {isDrafted && <p className="hint">{t('blind.drafted')}</p>}
        </div>
        {possible.data !== undefined && (
          <fieldset ref={people} className="field" aria-describedby={`${id}-too-few`}>
            <legend>{t('blind.who')}</legend>
            {possible.data.map(({ staff, name, hasWritten }) => (
              <label key={staff} className="option">
                <input
                  type="checkbox"
                  checked={graders.has(staff)}
                  onChange={(event) => {
                    setGraders(event.target.checked ? new Set([...graders, staff]) : new Set([...graders].filter((one) => one !== staff)));
                    setFault(null);
                  }}
                />
                <span>
                  <bdi>{name}</bdi>
                  {hasWritten && <span className="hint">{t('blind.has-written')}</span>}
                </span>
              </label>
            ))}
            <p id={`${id}-too-few`} className="hint-trouble" role="alert">
              {fault === 'graders' && t('blind.too-few')}
            </p>
            {possible.data.length < LEAST_GRADERS && <p className="hint">{t('blind.alone')}</p>}
          </fieldset>
        )}
        {failed !== null && <FailureNote error={failed} what={t('blind.failed')} />}
        {asking.error !== null && <FailureNote error={asking.error} what={t('blind.ask-failed')} />}
        <DialogActions label={t('blind.do-ask')} busy={asking.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
