import { expect, test } from 'vitest';
import { Driver } from '#main/services/store/driver.ts';
import { storageFault } from '#main/services/store/storage-fault.ts';

const systemError = (code: string): Error => Object.assign(new Error('/secret/path'), { code });

test.each([
  ['ENOSPC', 'disk is full'],
  ['EDQUOT', 'disk is full'],
  ['EROFS', 'cannot be written'],
  ['EACCES', 'cannot be written'],
  ['EBUSY', 'Another program'],
  ['EIO', 'could not be read or written'],
])('%s is unavailable and says what to do', (code, words) => {
  const fault = storageFault(systemError(code));
  expect(fault).toMatchObject({ code: 'unavailable', details: { cause: code } });
  expect(fault?.message).toContain(words);
  expect(JSON.stringify(fault)).not.toContain('secret');
});

test("SQLite's own refusals are told too", () => {
  const driver = Driver.openWritable(':memory:');
  driver.exec('PRAGMA query_only = ON');
  let refusal: unknown;
  try {
    driver.exec('CREATE TABLE t (x)');
  } catch (error) {
    refusal = error;
  }
  expect(storageFault(refusal)).toMatchObject({ code: 'unavailable', details: { cause: 'SQLITE_READONLY' } });
});

test.each([new Error('plain'), systemError('ERR_INVALID_ARG_TYPE'), 'text', null])('%s is no such refusal', (error) => {
  expect(storageFault(error)).toBeNull();
});
