import { useEffect } from 'react';
import type { ContractClient } from '#core/contract/client.ts';
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
  try {
    const { scenarios } = await client.dashboards.scope();
    if (!scenarios.some(({ id }) => id === scenario)) return 'nobody';
    const [most, catalogue] = await Promise.all([client.dashboards.choices({ scenario }), client.scenarios.list()]);
    if ('withheld' in most) return 'few';
    const now = catalogue.scenarios.find(({ id }) => id === scenario)?.hash;
    const isOther = now !== most.hash && most.versions.some(({ hash }) => hash === now);
    const asked = isOther && now !== undefined ? await client.dashboards.choices({ scenario, hash: now }) : most;
    return 'withheld' in asked ? 'few' : figuresFrom(asked);
  } catch (error) {
    return toCallFailure(error).code === 'not-found' ? 'nobody' : 'failed';
  }
}
