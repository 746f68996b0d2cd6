import { link } from './link.ts';
import type { Recogniser, Recognisers } from './scan.ts';
import { backticks } from './verbatim.ts';

/** `<% code %>` is carried out; what `<%= … %>` would show stays in the text, where its author finds it. */
const template: Recogniser = (scan) => {
  if (!scan.sees('<%')) return false;
  const end = scan.find('%>', scan.at + 2);
  if (end < 0) {
    scan.tell('unclosed', scan.text.slice(scan.at, scan.at + 60));
    return false;
  }
  const code = scan.text.slice(scan.at + 2, end);
  if (/^[=-]/.test(code)) {
    const shown = `{${code.slice(1).trim()}}`;
    scan.tell('variable-shown', shown);
    scan.emit(shown);
    scan.at = end + 2;
    return true;
  }
  // What only closes a bracket goes along with what opened it.
  if (/^[\s{}()[\];,]*$/.test(code)) scan.emit('');
  else scan.tell(/^[\s}]*(?:if|else)\b/.test(code) ? 'condition' : 'script', scan.text.slice(scan.at, end + 2));
  scan.at = end + 2;
  return true;
};

export const SNOWMAN: Recognisers = { '<': [template], '[': [link], '`': [backticks] };
