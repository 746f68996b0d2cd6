import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { GivenGrade } from '#core/contract/agreement.ts';
import { choiceKey } from '#core/studio/agreement/blind-sheet.ts';
import { useApi } from '../../data/api.tsx';

/** Grades as they are given here, and whether main has all of them. */
export interface KeptGrades {
  /** By `choiceKey`. */
  readonly grades: ReadonlyMap<string, GivenGrade>;
  readonly give: (grade: GivenGrade) => void;
  readonly state: 'none' | 'keeping' | 'kept';
  readonly error: Error | null;
}

/** What is sent of one check goes out one after the other. */
export function gradingScope(check: string): { readonly id: string } {
  return { id: `blind ${check}` };
}

/** Keeps each grade as it is given, one after the other; one that main does not take is taken back here. */
export function useKeptGrades(check: string, given: readonly GivenGrade[]): KeptGrades {
  const { orpc } = useApi();
  const [grades, setGrades] = useState<ReadonlyMap<string, GivenGrade>>(() => new Map(given.map((grade) => [keyOf(grade), grade])));
  const keeping = useMutation(orpc.agreement.grade.mutationOptions({ scope: gradingScope(check) }));
  const give = (grade: GivenGrade): void => {
    const key = keyOf(grade);
    const before = grades.get(key);
    setGrades((now) => new Map(now).set(key, grade));
    const takeBack = (): void => {
      setGrades((now) => (now.get(key) === grade ? withValue(now, key, before) : now));
    };
    keeping.mutate({ check, ...grade }, { onError: takeBack });
  };
  const state = keeping.isPending ? 'keeping' : keeping.isSuccess ? 'kept' : 'none';
  return { grades, give, state, error: keeping.error };
}

function keyOf({ beat, choice }: GivenGrade): string {
  return choiceKey(beat, choice);
}

function withValue(grades: ReadonlyMap<string, GivenGrade>, key: string, value: GivenGrade | undefined): ReadonlyMap<string, GivenGrade> {
  const next = new Map(grades);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}
