import type { PackInstalled, PackReview, ReviewedFile } from '#core/contract/packs.ts';
import { inert } from '#core/scenario/text/quote.ts';

/** What is in a pack, for a terminal. */
export function reviewAsText({ name, author, licence, created, appVersion, files }: PackReview): string {
  const about = [
    name,
    `by ${author === '' ? 'somebody who does not say' : author}, licence ${licence === '' ? 'not said' : licence}, made on ${created} with Extra Mile ${appVersion}`,
  ];
  const findings = ({ path, findings: found }: ReviewedFile): string[] =>
    found.map(({ line, column, severity, rule, message }) => `${path}:${line}:${column}: ${severity} ${rule}: ${message}`);
  const lines = files.flatMap((file) => [`  ${file.path}: ${standingOf(file)}`, ...findings(file)]);
  // Whoever made the pack chose these words, and a terminal obeys what it is shown.
  return `${[...about, ...lines, `${files.length === 1 ? '1 file' : `${files.length} files`} in the pack.`].map(inert).join('\n')}\n`;
}

function standingOf({ standing, here, version, clash, installable }: ReviewedFile): string {
  if (clash !== null) return `cannot be installed, for ${clash} is in its way`;
  if (!installable) return 'cannot be installed, for it breaks rules of its format';
  const versions = version === null || here === null ? '' : ` (${version}, here ${here.version ?? 'none'})`;
  return `${standing}${versions}${here?.source === 'bundled' && standing !== 'same' ? ', in place of the bundled one' : ''}`;
}

/** What was installed of a pack, for a terminal. */
export function installedAsText({ added, replaced }: PackInstalled, left: readonly string[]): string {
  const lines = [
    ...added.map((path) => `  ${path}: added`),
    ...replaced.map((path) => `  ${path}: replaced; what it said is in the studio's bin`),
    ...left.map((path) => `  ${path}: left out`),
  ];
  return `${[...lines, `${added.length + replaced.length} installed, ${left.length} left out.`].join('\n')}\n`;
}
