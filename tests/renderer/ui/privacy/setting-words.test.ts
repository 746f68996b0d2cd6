import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/contract/settings.ts';
import { settingWords } from '#renderer/ui/privacy/setting-words.ts';

const inLanguage = {
  t: (id: string, values?: object) => (values === undefined ? id : `${id} ${JSON.stringify(values)}`),
  keyName: (key: string) => key.toUpperCase(),
  list: (items: readonly string[]) => items.join(', '),
};

test('every setting is said in words, none as it is stored', () => {
  for (const [key, value] of Object.entries(DEFAULT_SETTINGS)) {
    expect(settingWords({ [key]: value }, inLanguage), key).toMatch(/^(?:settings|timers|kept)\./);
  }
});

test.each<[Record<string, unknown>, string]>([
  [{ language: 'es' }, 'Español'],
  [{ textSize: 150 }, 'settings.percent {"value":150}'],
  [{ sound: false }, 'kept.no'],
  [{ timerFactor: 0 }, 'timers.off'],
  [{ timerFactor: 1.5 }, 'timers.times {"factor":1.5}'],
  [{ keys: { hint: 'n' } }, 'kept.key {"action":"key-action.hint","key":"N"}'],
])('%o', (setting, words) => {
  expect(settingWords(setting, inLanguage)).toBe(words);
});

test('what this version does not know is told as that', () => {
  expect(settingWords({ colour: 'blue' }, inLanguage)).toBeNull();
});
