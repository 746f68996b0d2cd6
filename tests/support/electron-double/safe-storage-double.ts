import { app } from './app-double.ts';

const SEAL = 'sealed by a stand-in ';

/** A stand-in for `safeStorage` on a Linux with a secret service; it can be asked once the app is ready, as Electron's. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => {
    app.mustBeReady('safeStorage');
    return true;
  },
  getSelectedStorageBackend: () => 'gnome_libsecret' as const,
  encryptString: (text: string): Buffer => Buffer.from(`${SEAL}${text.split('').toReversed().join('')}`),
  decryptString: (sealed: Buffer): string => {
    const text = sealed.toString();
    if (!text.startsWith(SEAL)) throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    return text.slice(SEAL.length).split('').toReversed().join('');
  },
};
