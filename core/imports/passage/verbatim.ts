import type { Recogniser } from './scan.ts';

/** What stands between two marks is text as it is: no link, no command. */
export function verbatim(begins: string, ends = begins): Recogniser {
  return (scan) => {
    if (!scan.sees(begins)) return false;
    const from = scan.at + begins.length;
    const end = scan.find(ends, from);
    if (end < 0) return false;
    scan.emit(scan.text.slice(from, end));
    scan.at = end + ends.length;
    return true;
  };
}

/** Text between backticks, of which as many end it as have begun it. */
export const backticks: Recogniser = (scan) => {
  const marks = scan.match(/`{1,20}/y)?.[0];
  return marks !== undefined && verbatim(marks)(scan);
};
