import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAhead } from '#renderer/page/ask-ahead.ts';
import { createApi } from '#renderer/ui/data/api.tsx';
import { resumeAttempt } from '#renderer/ui/play/open-attempt.ts';
import { meQuery } from '#renderer/ui/people/me-query.ts';
import { settingsQuery } from '#renderer/ui/settings/settings-query.ts';
import { type Connection, connect, type SessionMemory } from '#renderer/ui/transport/connection.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { MemoryLink } from '#tests/renderer/ui/support/memory-link.ts';
import { Table } from '#tests/renderer/ui/support/table.ts';

const STORY = documentWith({ beats: { one: { choices: [choiceWith('stay'), choiceWith('leave')] }, end: END } });

let table: Table;
let queries: QueryClient;

beforeEach(async () => {
  table = await Table.lay(STORY);
  queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } });
});

afterEach(async () => {
  await Promise.allSettled(queries.getQueryCache().getAll().flatMap(({ promise }) => promise ?? []));
  await table.clear();
});

/** A window that was just loaded, with what it asked ahead. */
function load(learner: string | null, memory?: SessionMemory) {
  const links: MemoryLink[] = [];
  const connection: Connection = connect(
    (token) => {
      const link = new MemoryLink(table.services, token);
      links.push(link);
      return link;
    },
    learner,
    memory,
  );
  const [link] = links;
  if (link === undefined) throw new Error('The connection made no link.');
  const api = createApi(connection);
  const ask = (attempt: string | null): void => askAhead(api, queries, attempt);
  return { api, link, calls: connection.client.attempts, ask };
}

describe('what a window asks before its first screen', () => {
  it('is nothing while nobody is signed in', () => {
    const { api, link, ask } = load(null);
    ask('some-attempt');
    expect([...api.asked]).toEqual([]);
    expect(queries.getQueryCache().getAll()).toEqual([]);
    expect(link.called).toEqual([]);
  });

  it('is nothing of a player in a window of staff', () => {
    const staff = '6f0c0f7e-8f5d-4c2f-9f0b-3a1f4b1c2d3e';
    const session = { token: 'a-token', role: 'trainer', learner: null, staff } as const;
    const { api, link, ask } = load(table.learner, { read: () => session, write: () => undefined });
    ask('some-attempt');
    expect([...api.asked]).toEqual([]);
    expect(link.called).toEqual([]);
  });

  it('is who it is, the settings, what the organisation draws itself and the attempt of whoever is signed in, each once', async () => {
    const { attempt } = await table.start(1, 'practice');
    const { api, link, calls, ask } = load(table.learner);
    ask(attempt);
    const me = await queries.ensureQueryData(meQuery(api.orpc, table.learner));
    await queries.ensureQueryData(settingsQuery(api.connection.client, table.learner));
    expect(me?.id).toBe(table.learner);
    const opened = await resumeAttempt(calls, table.clock, attempt, api.asked.get(attempt));
    expect(opened.kind).toBe('session');
    expect(link.called.toSorted()).toEqual([
      'attempts.append',
      'attempts.get',
      'house.art',
      'people.me',
      'session.open',
      'settings.get',
    ]);
  });

  it('is asked again where it failed, so that no failure of before is shown', async () => {
    const { attempt } = await table.start(1, 'practice');
    const { api, link, calls, ask } = load(table.learner);
    link.weather = 'down';
    ask(attempt);
    const asked = api.asked.get(attempt);
    expect(await asked).toBeNull();
    link.weather = 'fine';
    const opened = await resumeAttempt(calls, table.clock, attempt, asked);
    expect(opened.kind).toBe('session');
  });

  it('is no answer where main refuses it, and who opens the attempt then hears why', async () => {
    const { attempt } = await table.start(1, 'practice');
    const ben = await table.services.people.add('Ben');
    const { api, calls, ask } = load(ben.id);
    ask(attempt);
    expect(await api.asked.get(attempt)).toBeNull();
    await expect(resumeAttempt(calls, table.clock, attempt, api.asked.get(attempt))).rejects.toMatchObject({
      name: 'CallFailure',
    });
  });
});
