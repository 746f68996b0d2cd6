import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { exportRequestSchema } from '#core/contract/exports.ts';
import { Driver } from '#main/services/store/driver.ts';
import { until } from '#tests/support/until.ts';
import { drain, EXPORT, failure } from './common.ts';
import type { ContractHouse } from './contract-house.ts';

/** What fails, and what comes bit by bit. */
export function streamsSuite(at: ContractHouse): void {
  describe('failures of the program itself', () => {
    beforeEach(() => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
    });

    test('tell nothing of the inside', async () => {
      vi.spyOn(at.services.people, 'list').mockRejectedValue(new TypeError('at /home/ana/secret.ts:12'));
      const error = await failure(at.player.people.list());
      expect(error.code).toBe('internal');
      expect(JSON.stringify([error.message, error.details])).not.toContain('secret');
    });

    test('that are the storage say so and what to do', async () => {
      const full = Driver.openWritable(':memory:');
      full.exec('CREATE TABLE t (x) STRICT'.replace('x', 'x BLOB'));
      full.exec('PRAGMA max_page_count = 5');
      vi.spyOn(at.services.people, 'list').mockImplementation(async () => {
        full.run('INSERT INTO t VALUES (zeroblob(1000000))');
        return [];
      });
      const error = await failure(at.player.people.list());
      expect(error).toMatchObject({ code: 'unavailable', details: { cause: 'SQLITE_FULL' } });
      expect(error.message).toContain('disk is full');
    });

    test('in the middle of a stream end it with the same care', async () => {
      vi.spyOn(at.services.exports, 'make').mockImplementation(async function* fail() {
        yield { kind: 'progress', rowsDone: 0, rowsTotal: 1 };
        throw new Error('at /home/ana/secret.ts:12');
      });
      const stream = await (await at.signIn('hr')).results.export(EXPORT);
      expect(await stream.next()).toMatchObject({ value: { rowsTotal: 1 } });
      const error = await failure(stream.next());
      expect(error.code).toBe('internal');
      expect(error.message).not.toContain('secret');
    });
  });

  describe('a stream', () => {
    test('of the catalogue begins with it and follows the files', async () => {
      const stream = await at.player.scenarios.watch();
      expect((await stream.next()).value).toMatchObject({ scenarios: [{ title: 'Test', source: 'bundled' }] });
      await at.save('Saved');
      expect(await until(stream, ({ scenarios }) => scenarios[0]?.title === 'Saved')).toMatchObject({
        scenarios: [{ source: 'own' }],
      });
      await writeFile(join(at.house.dataFolder, 'scenarios', 'test.scenario.json'), '{\n"format": 1');
      const { broken } = await until(stream, (catalogue) => catalogue.broken.length > 0);
      expect(broken).toMatchObject([{ file: 'test.scenario.json', findings: [{ line: 2 }] }]);
      await stream.return?.();
    });

    test('that its reader leaves is let go of', async () => {
      const streams = await Promise.all([at.player.scenarios.watch(), at.player.scenarios.watch()]);
      await Promise.all(streams.map((stream) => stream.next()));
      expect(at.services.scenarios.readers).toBe(2);
      await Promise.all(streams.map((stream) => stream.return?.()));
      await at.unread();
    });

    test('whose signal stops is let go of, while it waits', async () => {
      const control = new AbortController();
      const stream = await at.player.scenarios.watch(undefined, { signal: control.signal });
      await stream.next();
      const waiting = stream.next().then(
        () => 'ended',
        () => 'stopped',
      );
      control.abort();
      await waiting;
      await at.unread();
    });

    test('whose client goes away is let go of', async () => {
      const stream = await at.player.scenarios.watch();
      await stream.next();
      const waiting = stream.next().catch(() => undefined);
      await at.connection.close();
      await at.services.close();
      await waiting;
      expect(at.services.scenarios.readers).toBe(0);
    });

    test.skipIf(at.transport.buffers)('gives a slow reader the latest only', async () => {
      const slow = await at.player.scenarios.watch();
      await slow.next();
      for (const title of ['One', 'Two', 'Three', 'Four']) {
        await at.save(title);
        const seen = at.services.scenarios.watch();
        await until(seen, ({ scenarios }) => scenarios[0]?.title === title);
        await seen.return?.();
      }
      expect((await slow.next()).value).toMatchObject({ scenarios: [{ title: 'Four' }] });
      await slow.return?.();
      await at.unread();
    });

    test('that is read slowly fills no memory, and stopping it stops its source', { timeout: 60_000 }, async () => {
      const source = longExport();
      vi.spyOn(at.services.exports, 'make').mockImplementation(source.stream);
      const hr = await at.signIn('hr');
      const stream = await hr.results.export(EXPORT);
      for (let read = 0; read < 3; read++) await stream.next();
      // It has come to rest once it stays the same over many calls; one without brakes never does.
      let quiet = 0;
      for (let seen = source.produced(); quiet < 50 && seen < MOST_AHEAD; quiet++) {
        await hr.app.info();
        if (source.produced() !== seen) quiet = 0;
        seen = source.produced();
      }
      expect(source.produced()).toBeLessThan(MOST_AHEAD);
      expect(source.produced()).toBeGreaterThanOrEqual(3);
      await stream.return?.();
      await vi.waitFor(() => expect(source.ended()).toBe(true), { timeout: 5_000 });
    });

    // A network takes in a small export whole, and it is over before anyone has read it.
    test.skipIf(at.transport.buffers)('beyond the number of exports at a time is refused, and leaving one makes room', async () => {
      const hr = await at.signIn('hr');
      const asker = { role: 'hr', staff: null, staffName: null, reach: null } as const;
      const request = exportRequestSchema.parse(EXPORT);
      const others = Array.from({ length: 2 }, () => at.services.exports.make(request, asker));
      await Promise.all(others.map((stream) => stream.next()));
      expect(await failure(drain(hr.results.export(EXPORT)))).toMatchObject({
        code: 'unavailable',
        details: { exports: 2 },
      });
      await others[0]?.return(undefined);
      expect(await drain(hr.results.export(EXPORT))).not.toEqual([]);
      await vi.waitFor(() => expect(at.services.exports.running).toBe(1), { timeout: 5_000 });
      await Promise.all(others.map((stream) => stream.return(undefined)));
    });
  });
}

/** Pieces of 64 KiB that a stream may be ahead of its reader: what a network's buffers hold, and more. */
const MOST_AHEAD = 400;

/** An export longer than any buffer, which counts what it was made to give. */
function longExport() {
  let produced = 0;
  let ended = false;
  const base64 = 'eHh4'.repeat(16_384);
  return {
    produced: () => produced,
    ended: () => ended,
    async *stream(this: void) {
      try {
        while (produced <= MOST_AHEAD) {
          produced += 1;
          yield { kind: 'bytes' as const, base64 };
          // Others may run in between, so that a transport without brakes fails and does not hang.
          await setImmediate();
        }
      } finally {
        ended = true;
      }
    },
  };
}
