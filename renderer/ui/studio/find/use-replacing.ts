import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Found, Replaced, Replacement, TakenBack } from '#core/contract/studio-find.ts';
import type { FindQuery } from '#core/studio/find/find.ts';
import { shorten } from '../../common/shorten.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { allOf, askedOf, type Chosen } from './chosen.ts';

/** What is shown of a search: what was asked, what was found, and what of it is chosen. */
export interface Search {
  readonly query: FindQuery;
  readonly found: Found;
  readonly chosen: Chosen;
}

/** What has just been done. */
export type Done = { readonly did: 'replaced'; readonly answer: Replaced } | { readonly did: 'taken-back'; readonly answer: TakenBack };

/** One of the things done, each with a number of its own: the second of two alike is news too. */
interface DoneOnce {
  readonly turn: number;
  readonly what: Done;
}

/** What is to be done: a search with what is chosen of it, and what is to stand there. */
interface Asked {
  readonly search: Search;
  readonly put: string;
}

const LONGEST = 60;

/** Finding, replacing and taking back; after each change what was looked for is looked for anew. */
export function useReplacing() {
  const { t } = useText();
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  const [search, setSearch] = useState<Search | null>(null);
  const [done, setDone] = useState<DoneOnce | null>(null);
  const calls = connection.client.studio;
  const asked = useRef(0);
  const look = async (query: FindQuery): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    const found = await calls.find(query);
    // What was asked for last is shown, whatever is answered last.
    if (turn === asked.current) setSearch({ query, found, chosen: allOf(found) });
  };
  const after = async (what: Done): Promise<void> => {
    setDone({ turn: (done?.turn ?? 0) + 1, what });
    await queries.invalidateQueries({ queryKey: orpc.studio.replacements.queryKey() });
    if (search !== null) await look(search.query);
  };
  const find = useMutation({
    mutationFn: async (query: FindQuery) => {
      await look(query);
      setDone(null);
    },
  });
  const replace = useMutation({
    mutationFn: async ({ search: { query, found, chosen }, put }: Asked) => {
      const named = { words: shorten(query.words, LONGEST), put: shorten(put, LONGEST) };
      const label = put === '' ? t('find.taken-out', named) : t('find.replaced-by', named);
      await after({ did: 'replaced', answer: await calls.replace({ query, put, documents: askedOf(found, chosen), label }) });
    },
  });
  const takeBack = useMutation({
    mutationFn: async ({ number, words }: Pick<Replacement, 'number' | 'words'>) => {
      const label = t('find.label-back', { words: shorten(words, LONGEST) });
      await after({ did: 'taken-back', answer: await calls.takeBack({ number, label }) });
    },
  });
  return { search, choose: (chosen: Chosen) => search !== null && setSearch({ ...search, chosen }), done, find, replace, takeBack };
}
