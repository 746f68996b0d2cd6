import { useEffect } from 'react';
import type { ContractClient } from '#core/contract/client.ts';
import { isId } from '#core/scenario/shape/ids.ts';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import type { StudioViewProps } from '../studio.ts';
import { useOutline } from '../use-studio.ts';
import { type FiguresState, figuresFrom, figuresOf } from './figures.ts';

/** Fetches what people chose, once it is to be seen; shows nothing. */
export function FiguresWorker({ studio }: StudioViewProps) {
  const { connection } = useApi();
  const store = figuresOf(studio);
  const { shown } = useStore(store);
  const id = useOutline(studio).id ?? '';
  useEffect(() => {
    if (!shown) return undefined;
    let left = false;
    const look = async (client: ContractClient): Promise<void> => {
      const found = await find(client, id);
      if (!left) store.set({ ...store.get(), found });
    };
    void look(connection.client);
    return () => {
      left = true;
    };
  }, [shown, connection, id, store]);
  return null;
}

/** Of what players get now or, where nobody has finished that yet, of the version that was played most. */
async function find(client: ContractClient, scenario: string): Promise<FiguresState['found']> {
  if (!isId(scenario)) return 'nobody';
  try {
    const hash = await playedNow(client, scenario);
    return await ask(client, scenario, hash).catch((error: unknown) => {
      if (toCallFailure(error).code !== 'not-found') throw error;
      return ask(client, scenario);
    });
  } catch (error) {
    return toCallFailure(error).code === 'not-found' ? 'nobody' : 'failed';
  }
}

/** Hash of what players get now; undefined: it is out of play, or was never in it. */
async function playedNow(client: ContractClient, scenario: string): Promise<string | undefined> {
  try {
    return (await client.scenarios.read({ id: scenario })).hash;
  } catch (error) {
    if (toCallFailure(error).details['refusal'] === 'not-published') return undefined;
    throw error;
  }
}

async function ask(client: ContractClient, scenario: string, hash?: string): Promise<FiguresState['found']> {
  const answer = await client.dashboards.choices({ scenario, ...(hash === undefined ? {} : { hash }) });
  return 'withheld' in answer ? 'few' : figuresFrom(answer);
}
