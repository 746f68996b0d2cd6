import { createHash, timingSafeEqual } from 'node:crypto';

/** What a browser needs to come in: the address opens once, the cookie it is changed for stays. */
export class LaunchKey {
  /** Part of the opened address; 128 bits. */
  readonly token: string;
  readonly #cookieName: string;
  readonly #cookieValue: string;
  #used = false;

  /** Cookies do not know ports, so the name holds it: two servers do not shut each other out. */
  constructor(randomBytes: (length: number) => Uint8Array, port: number) {
    this.token = Buffer.from(randomBytes(16)).toString('base64url');
    this.#cookieValue = Buffer.from(randomBytes(32)).toString('base64url');
    this.#cookieName = `extra-mile-${String(port)}`;
  }

  /** Changes the token for a `Set-Cookie` value, once; null for a wrong or a used one. */
  exchange(candidate: string): string | null {
    if (!sameSecret(candidate, this.token) || this.#used) return null;
    this.#used = true;
    return `${this.#cookieName}=${this.#cookieValue}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** True when the `Cookie` header holds the cookie; what others have set beside it is no matter. */
  admits(cookieHeader: string | undefined): boolean {
    const prefix = `${this.#cookieName}=`;
    return (cookieHeader ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .some((pair) => pair.startsWith(prefix) && sameSecret(pair.slice(prefix.length), this.#cookieValue));
  }
}

/** Hashed first, so that neither content nor length shows in the time it takes. */
function sameSecret(candidate: string, secret: string): boolean {
  return timingSafeEqual(digest(candidate), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
