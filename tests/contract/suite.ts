import { afterEach, beforeEach, describe, vi } from 'vitest';
import { ContractHouse, type Transport } from './suite/contract-house.ts';
import { managersSuite } from './suite/managers.ts';
import { namesSuite } from './suite/names.ts';
import { playingSuite } from './suite/playing.ts';
import { sessionsSuite } from './suite/sessions.ts';
import { staffSuite } from './suite/staff.ts';
import { streamsSuite } from './suite/streams.ts';

/** What every transport of the contract must do; each one runs it. */
export function contractSuite(carrier: string, transport: Transport): void {
  describe(`the contract over ${carrier}`, () => {
    const at = new ContractHouse(transport);

    beforeEach(() => at.build());

    afterEach(async () => {
      vi.restoreAllMocks();
      await at.demolish();
    });

    sessionsSuite(at);
    managersSuite(at);
    staffSuite(at);
    namesSuite(at);
    playingSuite(at);
    streamsSuite(at);
  });
}
