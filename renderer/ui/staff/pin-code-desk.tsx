import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { RosterPerson } from '#core/contract/roster.ts';
import type { Person } from '#core/contract/schemas.ts';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { isEnough, peopleNamed } from '../people/find-people.ts';
import { type Picked, PersonPicker } from '../people/person-picker.tsx';
import { CodeShown } from './code-shown.tsx';
import { PinCodeRefused } from './people/pin-code-refused.tsx';

const NOBODY: Picked = { typed: '', person: null };

/** A code with which one person chooses their PIN: who it is for is found by typing. */
export function PinCodeDesk() {
  const { t } = useText();
  const { orpc, connection } = useApi();
  const id = useId();
  const [picked, setPicked] = useState(NOBODY);
  const [fault, setFault] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const words = picked.typed.trim().slice(0, 200);
  const found = useQuery(orpc.roster.search.queryOptions({ input: { words }, enabled: isEnough(words) }));
  const people = (found.data?.people ?? []).map(toPerson);
  const making = useMutation({
    mutationFn: async (person: Person) => ({ person, ...(await connection.client.pins.makeCode({ person: person.id })) }),
    onSuccess: () => setPicked(NOBODY),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (making.isPending) return;
    const named = picked.person === null ? peopleNamed(people, picked.typed) : [picked.person];
    const [one] = named;
    making.reset();
    if (one !== undefined && named.length === 1) {
      making.mutate(one);
      return;
    }
    setFault(t(named.length > 1 ? 'pin-code.several' : 'pin-code.nobody'));
    box.current?.focus();
  };
  return (
    <form className="panel entry-form" onSubmit={submit} noValidate aria-labelledby={id}>
      <h2 id={id}>{t('desk.pin-codes')}</h2>
      <p>{t('desk.pin-codes-lead')}</p>
      <PersonPicker
        label={t('pin-code.for')}
        people={people}
        picked={picked}
        onPick={(changed) => {
          setPicked(changed);
          setFault(null);
        }}
        fault={fault}
        box={box}
      />
      <div role="status">
        {making.data !== undefined && (
          <>
            <p>{t('pin-code.only', { name: making.data.person.name })}</p>
            <CodeShown {...making.data} />
          </>
        )}
      </div>
      {making.error !== null && <PinCodeRefused error={making.error} name={making.variables?.name ?? ''} />}
      <button type="submit" className="button button-primary" aria-disabled={making.isPending}>
        {t('desk.make')}
      </button>
    </form>
  );
}

/** Namesakes are told apart by their numbers; a name without one is nobody else's. */
function toPerson({ id, name, employeeNumber }: RosterPerson): Person {
  return { id, name, addedAt: '', apart: employeeNumber };
}
