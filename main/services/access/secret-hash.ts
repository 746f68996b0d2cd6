import { argon2id, argon2Verify } from 'hash-wasm';

/** What a hash costs to compute; it is written into the hash itself. */
export interface HashCost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
}

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane. */
const USUAL_COST: HashCost = { memory: 19_456, passes: 2 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

interface SecretHashParts {
  readonly randomBytes: (length: number) => Uint8Array;
  readonly cost?: HashCost | undefined;
}

/**
 * Hashes passphrases and PINs with argon2id (RFC 9106), by WASM: Electron's crypto has none. One takes 50 to 100 ms
 * of the thread, one after the other, which is short enough to stay on it.
 */
export class SecretHash {
  readonly #parts: SecretHashParts;
  #nobodys: Promise<string> | null = null;

  constructor(parts: SecretHashParts) {
    this.#parts = parts;
  }

  /** A PHC string. */
  hash(secret: string): Promise<string> {
    const { randomBytes, cost = USUAL_COST } = this.#parts;
    return argon2id({
      password: plain(secret),
      salt: randomBytes(SALT_BYTES),
      parallelism: 1,
      iterations: cost.passes,
      memorySize: cost.memory,
      hashLength: HASH_BYTES,
      outputType: 'encoded',
    });
  }

  /** Whether it is the secret that was hashed; null: there is none, which takes as long and is never right. */
  async verify(secret: string, hash: string | null): Promise<boolean> {
    // Asked for in both cases: the first unknown name is not the one that takes longer.
    const nobodys = await this.#hashOfNobody();
    const right = await argon2Verify({ password: plain(secret), hash: hash ?? nobodys });
    return right && hash !== null;
  }

  #hashOfNobody(): Promise<string> {
    return (this.#nobodys ??= this.hash(Buffer.from(this.#parts.randomBytes(SALT_BYTES)).toString('base64')));
  }
}

/** The same text however a keyboard composes it (NIST SP 800-63B, 3.1.1.2). */
function plain(secret: string): string {
  return secret.normalize('NFKC');
}
