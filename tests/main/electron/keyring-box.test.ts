import { describe, expect, it } from 'vitest';
import { type KeyringParts, keyringBox } from '#main/electron/keyring-box.ts';

type Backend = ReturnType<KeyringParts['getSelectedStorageBackend']>;

interface Shape {
  readonly available?: boolean;
  readonly backend?: Backend;
  /** Is told what was asked for. */
  readonly asked?: string[];
}

/** A keyring of this shape; what it seals opens nowhere else. */
function keyring({ available = true, backend = 'gnome_libsecret', asked = [] }: Shape = {}): KeyringParts {
  return {
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => {
      asked.push('backend');
      return backend;
    },
    encryptString: (text) => Buffer.from(`v11${text.split('').toReversed().join('')}`),
    decryptString: (sealed) => {
      const text = sealed.toString();
      if (!text.startsWith('v11')) throw new Error('Error while decrypting the ciphertext.');
      return text.slice(3).split('').toReversed().join('');
    },
  };
}

const SECRET = Uint8Array.from([0, 1, 2, 253, 254, 255]);

describe('a keyring', () => {
  it.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'] as const)('of Linux (%s) seals and opens', (backend) => {
    const box = keyringBox(keyring({ backend }), 'linux');
    expect(box.kind).toBe('system');
    const sealed = box.seal(SECRET);
    expect(Buffer.from(sealed).includes(Buffer.from(SECRET))).toBe(false);
    expect([...(box.open(sealed) ?? [])]).toEqual([...SECRET]);
  });

  it('opens nothing that another sealed', () => {
    expect(keyringBox(keyring(), 'linux').open(SECRET)).toBeNull();
  });

  it.each(['darwin', 'win32'] as const)('of %s is not asked for a backend, which only Linux has', (platform) => {
    const asked: string[] = [];
    expect(keyringBox(keyring({ asked }), platform).kind).toBe('system');
    expect(asked).toEqual([]);
  });
});

it.each([
  ['there is none', keyring({ available: false })],
  ['it only hides the text', keyring({ backend: 'basic_text' })],
  ['it is not known which it is', keyring({ backend: 'unknown' })],
])('nothing is pretended where %s', (_, parts) => {
  const box = keyringBox(parts, 'linux');
  expect(box.kind).toBe('file');
  expect([...box.seal(SECRET)]).toEqual([...SECRET]);
});
