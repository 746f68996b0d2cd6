import type { ContractClient } from '#core/contract/client.ts';
import { windowClock } from '../../common/clock.ts';
import { openStudioDocument } from '../studio-document.ts';

/** Saves what was written in a document that is not open, with all that goes with it; false where its file says something else by now. */
export async function saveDraft(calls: ContractClient['studio'], file: string): Promise<boolean> {
  const [opened, companions] = await Promise.all([calls.open({ source: 'own', file }), calls.companions({ file })]);
  const document = openStudioDocument(opened, { calls, clock: windowClock, companions });
  const saved = await document.save();
  await document.close();
  return saved;
}
