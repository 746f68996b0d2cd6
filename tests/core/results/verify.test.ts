import { describe, expect, test } from 'vitest';
import { hashJson } from '#core/results/hash.ts';
import { type ChainHead, expectedHash, type SealedRecord, sealRecord } from '#core/results/record.ts';
import { type ChainLink, verifyLink, verifyReplay } from '#core/results/verify.ts';
import { eventsOfScript } from '#tests/support/attempt-events.ts';
import { choiceWith, documentWith, END, programFrom } from '#tests/support/scenarios.ts';

const document = documentWith({
  beats: {
    one: { choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('plain')] },
    end: END,
  },
});
const text = JSON.stringify(document);

function record(attempt: string, script: string, head: ChainHead | null): SealedRecord {
  const wow = script === 'wow';
  return sealRecord(
    {
      attempt,
      installation: 'an installation',
      engine: '1.2.3',
      policy: 'b'.repeat(64),
      learner: 'a'.repeat(64),
      texts: {},
      scenario: { id: 'test', version: '1.0.0', hash: hashJson(document) },
      variant: null,
      mode: 'assessed',
      locale: 'en',
      events: eventsOfScript(programFrom(document), script),
      status: 'completed',
      result: { ending: 'end', grade: wow ? 'A' : 'C', score: wow ? 100 : 59 },
    },
    head,
  );
}

function chain(): [SealedRecord, SealedRecord, SealedRecord] {
  const first = record('first', 'wow', null);
  const second = record('second', 'plain', { seq: 1, hash: first.recordHash });
  return [first, second, record('third', 'wow', { seq: 2, hash: second.recordHash })];
}

function problems(records: readonly SealedRecord[]): string[] {
  const links = records.map((one): ChainLink => ({ kind: 'record', record: one }));
  return links.flatMap((link, index) => verifyLink(link, links[index - 1] ?? null)).map(({ attempt }) => attempt);
}

describe('the chain', () => {
  test('holds as it was sealed', () => {
    expect(problems(chain())).toEqual([]);
  });

  test('finds an edited field', () => {
    const [first, second, third] = chain();
    const edited = { ...second, result: { ending: 'end', grade: 'A', score: 100 } } as const;
    expect(problems([first, edited, third])).toEqual(['second']);
  });

  test('finds an edited field that was sealed again', () => {
    const [first, second, third] = chain();
    const edited = { ...second, locale: 'es' };
    expect(problems([first, { ...edited, recordHash: expectedHash(edited) }, third])).toEqual(['third']);
  });

  test('finds a record taken out of the middle', () => {
    const [first, , third] = chain();
    expect(new Set(problems([first, third]))).toEqual(new Set(['third']));
  });

  test('finds two that were swapped', () => {
    const [first, second, third] = chain();
    expect(problems([first, third, second]).length).toBeGreaterThan(0);
  });

  test('goes on over a tombstone', () => {
    const [first, second, third] = chain();
    const links: ChainLink[] = [
      { kind: 'record', record: first },
      {
        kind: 'tombstone',
        tombstone: { seq: 2, previous: second.previous, hash: second.recordHash, reason: 'retention' },
      },
      { kind: 'record', record: third },
    ];
    expect(links.flatMap((link, index) => verifyLink(link, links[index - 1] ?? null))).toEqual([]);
  });
});

describe('the replay of a record', () => {
  const [first] = chain();

  test('earns what was stored', () => {
    expect(verifyReplay(first, text)).toEqual([]);
  });

  test('finds a grade that the events do not earn', () => {
    const forged: SealedRecord = { ...first, events: eventsOfScript(programFrom(document), 'plain') };
    expect(verifyReplay(forged, text)[0]?.problem).toContain('its events earn C (59)');
  });

  test('finds an archived scenario that was replaced', () => {
    const other = JSON.stringify({ ...document, title: 'Another' });
    expect(verifyReplay(first, other)[0]?.problem).toContain('not the one that was played');
  });

  test('finds a scenario that is missing or no longer valid', () => {
    expect(verifyReplay(first, null)[0]?.problem).toContain('no scenario');
    expect(verifyReplay(first, '{')[0]?.problem).toContain('not valid');
  });

  test('finds events that cannot follow one another, and a variant that is not there', () => {
    const cut: SealedRecord = { ...first, events: first.events.slice(0, 2) };
    expect(verifyReplay(cut, text)[0]?.problem).toContain('make it running');
    const skipped: SealedRecord = { ...first, events: first.events.toSpliced(1, 1) };
    expect(verifyReplay(skipped, text)[0]?.problem).toContain('wrong-index');
    expect(verifyReplay({ ...first, variant: 'rainy' }, text)[0]?.problem).toContain('no variant');
  });
});

test('a record from before there were policies holds as it was sealed', () => {
  const { policy: _, recordHash: __, ...fields } = { policy: '', ...record('first', 'wow', null) };
  const older = { ...fields, recordVersion: 1 } as const;
  const first: SealedRecord = { ...older, recordHash: hashJson(older) };
  expect(problems([first, record('second', 'plain', { seq: 1, hash: first.recordHash })])).toEqual([]);
  expect(problems([{ ...first, locale: 'es' }])).toEqual(['first']);
});
