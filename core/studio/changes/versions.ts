import type { VersionStep } from './weigh.ts';

interface Version {
  readonly numbers: readonly number[];
  /** What stands after the hyphen; "" of a release. */
  readonly early: string;
}

/** The next version of that step; that which a pre-release leads up to, where it is enough. Null: the version is none (SemVer). */
export function raisedVersion(version: string, step: VersionStep): string | null {
  const read = readVersion(version);
  if (read === null) return null;
  const { numbers: [major = 0, minor = 0, patch = 0], early } = read;
  const isLed = early !== '' && (step === 'patch' || (patch === 0 && (step === 'minor' || minor === 0)));
  if (isLed) return `${major}.${minor}.${patch}`;
  if (step === 'patch') return `${major}.${minor}.${patch + 1}`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major + 1}.0.0`;
}

/** Whether one version comes after another (SemVer 2.0.0, section 11); false where one of them is none. */
export function isLaterVersion(version: string, than: string): boolean {
  const [a, b] = [readVersion(version), readVersion(than)];
  if (a === null || b === null) return false;
  const differing = a.numbers.findIndex((number, index) => number !== b.numbers[index]);
  if (differing >= 0) return (a.numbers[differing] ?? 0) > (b.numbers[differing] ?? 0);
  if (a.early === '' || b.early === '') return a.early === '' && b.early !== '';
  return isLaterEarly(a.early.split('.'), b.early.split('.'));
}

function isLaterEarly(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  const [mine, other] = [a[at], b[at]];
  if (mine === undefined) return false;
  if (other === undefined) return true;
  const numbers = [mine, other].map((part) => /^\d+$/.test(part));
  if (numbers[0] !== numbers[1]) return numbers[1] === true;
  return numbers[0] === true ? Number(mine) > Number(other) : mine > other;
}

function readVersion(version: string): Version | null {
  const read = /^(\d+)\.(\d+)\.(\d+)(?:-([^+]*))?(?:\+.*)?$/.exec(version);
  return read === null ? null : { numbers: read.slice(1, 4).map(Number), early: read[4] ?? '' };
}
