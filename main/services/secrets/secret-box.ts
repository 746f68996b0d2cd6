/** Keeps bytes from other people and programs on this machine as well as the shell can. */
export interface SecretBox {
  /** `system`: the operating system's keyring seals them; `file`: nothing but the rights of their file keeps them. */
  readonly kind: 'system' | 'file';
  readonly seal: (bytes: Uint8Array) => Uint8Array;
  /** null where it cannot be opened: sealed elsewhere, or damaged. */
  readonly open: (sealed: Uint8Array) => Uint8Array | null;
}

/** What a shell without a keyring has. */
export const FILE_RIGHTS: SecretBox = { kind: 'file', seal: (bytes) => bytes, open: (sealed) => sealed };
