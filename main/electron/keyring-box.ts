import type { SafeStorage } from 'electron';
import { FILE_RIGHTS, type SecretBox } from '#main/services/secrets/secret-box.ts';

/** The part of Electron's `safeStorage` that is used. */
export type KeyringParts = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>;

/** Linux's backends that seal with a password that is in Chromium's source, or that are not settled yet. */
const WITHOUT_KEYRING: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/**
 * Seals by the operating system's keyring where there truly is one: Keychain, DPAPI, or a secret service. Elsewhere
 * nothing is pretended, and the rights of files are all there is. Asked once Electron is ready.
 */
export function keyringBox(keyring: KeyringParts, platform: NodeJS.Platform): SecretBox {
  const protects =
    keyring.isEncryptionAvailable() &&
    (platform !== 'linux' || !WITHOUT_KEYRING.has(keyring.getSelectedStorageBackend()));
  if (!protects) return FILE_RIGHTS;
  return {
    kind: 'system',
    // It takes text only.
    seal: (bytes) => keyring.encryptString(Buffer.from(bytes).toString('base64')),
    open: (sealed) => {
      try {
        return Buffer.from(keyring.decryptString(Buffer.from(sealed)), 'base64');
      } catch {
        return null;
      }
    },
  };
}
