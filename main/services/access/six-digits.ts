const DIGITS = 6;

/** A code that is read out: six digits. */
export function drawCode(randomBytes: (length: number) => Uint8Array): string {
  const number = Buffer.from(randomBytes(6)).readUIntBE(0, 6) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

/** A code as it was typed: full-width digits are digits, and blanks are how people group them. */
export function plainCode(code: string): string {
  return code.normalize('NFKC').replaceAll(/\s/g, '');
}
