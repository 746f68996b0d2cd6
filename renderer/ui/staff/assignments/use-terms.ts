import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Day } from '#core/assignments/days.ts';
import { type TermsFaults, termsFaults, termsOf, type TypedTerms } from './terms.ts';

/**
 * Terms on their way, with what is wrong with each. A day that is over is asked about once: sent again, it is meant.
 *
 * @param begun what stands there at first, which may be over already
 */
export function useTerms(begun: TypedTerms) {
  const [terms, setTerms] = useState(begun);
  const [faults, setFaults] = useState<TermsFaults>({});
  const [accepted, setAccepted] = useState(begun.dueOn);
  return {
    fields: {
      terms,
      faults,
      onTerms: (next: TypedTerms): void => {
        setFaults({});
        setTerms(next);
      },
    },
    /** Terms that can be sent; null where something is wrong, or is to be thought about once more. */
    check: () => {
      const found = termsFaults(terms, localToday(), accepted);
      setFaults(found);
      const fields = Object.keys(found).length;
      if (found.dueOn === 'past' && fields === 1) setAccepted(terms.dueOn);
      return fields === 0 ? termsOf(terms) : null;
    },
  };
}

/** The day it is at this desk. */
function localToday(): Day {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** After each refusal the first field of a form that is wrong has the focus. */
export function useFaultFocus(form: RefObject<HTMLFormElement | null>): () => void {
  const [refused, setRefused] = useState(0);
  const seen = useRef(0);
  useEffect(() => {
    if (refused === seen.current) return;
    seen.current = refused;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault="true"]')?.focus();
  }, [form, refused]);
  return () => setRefused((count) => count + 1);
}
