/** A version 4 UUID (RFC 9562) from 16 random bytes. */
export function randomUuid(randomBytes: (length: number) => Uint8Array): string {
  const hex = Array.from(randomBytes(16), (byte, index) => {
    if (index === 6) return 0x40 | (byte & 0x0f);
    return index === 8 ? 0x80 | (byte & 0x3f) : byte;
  }).map((byte) => byte.toString(16).padStart(2, '0'));
  const part = (from: number, to: number): string => hex.slice(from, to).join('');
  return [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join('-');
}
