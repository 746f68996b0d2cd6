/** Which of two versions comes first, by Semantic Versioning 2.0.0 (section 11): below 0 where it is `a`; what is built counts for nothing. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)];
  for (const [at, number] of first.numbers.entries()) {
    const difference = number - (second.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (first.early.length === 0 || second.early.length === 0) return second.early.length - first.early.length;
  for (let at = 0; at < Math.max(first.early.length, second.early.length); at++) {
    const difference = compareParts(first.early[at], second.early[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly early: readonly string[] } {
  const [plain = ''] = version.split('+');
  const dash = plain.indexOf('-');
  const numbers = (dash < 0 ? plain : plain.slice(0, dash)).split('.').map(Number);
  return { numbers, early: dash < 0 ? [] : plain.slice(dash + 1).split('.') };
}

/** Numbers come before words; what has no more parts comes first. */
function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  const [isNumber, isOther] = [a, b].map((part) => /^\d+$/.test(part));
  if (isNumber === true && isOther === true) return Number(a) - Number(b);
  if (isNumber !== isOther) return isNumber === true ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
