import type { KeyObject } from 'node:crypto';
import type { ChainHead } from '#core/results/record.ts';
import type { SignedHead } from '#core/results/signed-head.ts';
import { keyName, newKey, privateBytes, publicBytes, readPrivate, signHead } from './ed25519.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { readPrivateFile, writePrivateFile, writePublicKey } from './key-files.ts';

/** Whose chain is signed, with which key. */
interface SignerPlace {
  readonly folder: string;
  /** One key a shell: each shell seals with what it has. */
  readonly shell: string;
  readonly installation: string;
  readonly box: SecretBox;
}

/** Signs the heads of one installation's chain with one shell's key. */
export class HeadSigner {
  readonly #installation: string;
  readonly #privateKey: KeyObject;
  readonly #publicKey: Buffer;
  readonly key: string;

  private constructor(installation: string, privateKey: KeyObject) {
    this.#installation = installation;
    this.#privateKey = privateKey;
    this.#publicKey = publicBytes(privateKey);
    this.key = keyName(this.#publicKey);
  }

  /**
   * Opens the shell's key. Where there is none that can be opened a new one is made: the public half of the
   * old one stays, so that what it signed can still be checked.
   *
   * @param since the last record that is there already
   */
  static open(place: SignerPlace, since: number): HeadSigner {
    const { folder, shell, installation, box } = place;
    const sealed = readPrivateFile(folder, shell);
    const opened = sealed === null ? null : box.open(sealed);
    const known = opened === null ? null : readPrivate(opened);
    if (known !== null) return new HeadSigner(installation, known);
    const signer = new HeadSigner(installation, newKey());
    // The public half first: nothing is ever signed with a key that nobody could check.
    writePublicKey(folder, {
      key: signer.key,
      algorithm: 'Ed25519',
      publicKey: signer.#publicKey.toString('base64'),
      shell,
      since,
    });
    writePrivateFile(folder, shell, box.seal(privateBytes(signer.#privateKey)));
    return signer;
  }

  /** 64 bytes. */
  signature(head: ChainHead): Uint8Array {
    return signHead(this.#privateKey, this.#installation, head);
  }

  /** A head with all that somebody outside needs to check it. */
  signed(head: ChainHead): SignedHead {
    return {
      installation: this.#installation,
      seq: head.seq,
      hash: head.hash,
      key: this.key,
      publicKey: this.#publicKey.toString('base64'),
      signature: Buffer.from(this.signature(head)).toString('base64'),
    };
  }
}
