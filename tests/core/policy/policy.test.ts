import { describe, expect, test } from 'vitest';
import { maySeeByName } from '#core/policy/may-see.ts';
import { defaultPolicy, parsePolicy } from '#core/policy/parse-policy.ts';
import { DEFAULT_POLICY } from '#core/policy/policy.ts';

/** The findings of a policy, as "rule pointer line". */
function faultsOf(document: unknown): string[] {
  const result = parsePolicy(typeof document === 'string' ? document : JSON.stringify(document, null, 2));
  return result.ok ? [] : result.findings.map(({ rule, pointer, line }) => `${rule} ${pointer} ${line}`);
}

describe('a policy', () => {
  test('that says nothing but its format is the default one, by the same hash', () => {
    const result = parsePolicy('{"format": 1}');
    expect(result).toMatchObject({ ok: true, policy: DEFAULT_POLICY, hash: defaultPolicy().hash });
  });

  test('fills in what it leaves out, each part on its own', () => {
    const result = parsePolicy('{"format": 1, "see": {"grades": ["hr"]}, "retention": {"attempts": 24}}');
    expect(result).toMatchObject({
      ok: true,
      policy: {
        see: { completion: ['trainer', 'manager', 'hr'], grades: ['hr'], choices: ['hr'] },
        retention: { attempts: 24, leavers: null },
        groupMinimum: 5,
      },
    });
  });

  test('has a hash of what holds, not of how it is written', () => {
    const hashOf = (text: string) => {
      const result = parsePolicy(text);
      return result.ok ? result.hash : null;
    };
    const written = hashOf('{"groupMinimum": 5.0, "format": 1, "notes": "agreed in May"}');
    expect(written).toBe(defaultPolicy().hash);
    expect(hashOf('{"format": 1, "groupMinimum": 6}')).not.toBe(written);
  });

  test.each([
    ['a key it does not know', { format: 1, groupMinimun: 5 }, ['schema /groupMinimun 3']],
    ['a role that sees nothing by name', { format: 1, see: { grades: ['player'] } }, ['schema /see/grades/0 5']],
    ['a role named twice', { format: 1, see: { grades: ['hr', 'hr'] } }, ['duplicate-id /see/grades/1 6']],
    ['a group of one', { format: 1, groupMinimum: 1 }, ['schema /groupMinimum 3']],
    ['retention in words', { format: 1, retention: { attempts: 'never' } }, ['schema /retention/attempts 4']],
    ['a later format', { format: 2, see: 1 }, ['schema /format 2']],
    ['no JSON', '{"format": 1,}', ['schema  1']],
  ])('is refused for %s, with its line', (_, document, faults) => {
    expect(faultsOf(document)).toEqual(faults);
  });
});

describe('what is seen by name', () => {
  test('follows the policy for staff, and is nothing for another player', () => {
    expect(maySeeByName(DEFAULT_POLICY, 'completion', 'trainer')).toBe(true);
    expect(maySeeByName(DEFAULT_POLICY, 'grades', 'trainer')).toBe(false);
    expect(maySeeByName(DEFAULT_POLICY, 'choices', 'hr')).toBe(true);
    for (const kind of ['completion', 'grades', 'choices'] as const) {
      expect(maySeeByName(DEFAULT_POLICY, kind, 'player')).toBe(false);
    }
  });
});
