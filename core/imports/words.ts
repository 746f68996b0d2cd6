import type { ImportRefusal, RefusedImport } from './imported.ts';
import type { LossKind } from './losses.ts';

/** What a kind of loss is called, and why it is one with what to do about it. */
interface LossWords {
  readonly what: string;
  readonly advice: string;
}

/** The English words for what is not kept; the page's message files have the same in every language. */
export const LOSS_WORDS: Readonly<Record<LossKind, LossWords>> = {
  'too-many-links': { what: 'More than 8 choices', advice: 'A beat holds 8 choices at most, so only the first 8 were kept. Split the beat in two, or leave these out.' },
  'dead-link': { what: 'Links that lead nowhere', advice: 'No passage has this name. The choice is kept and leads nowhere; the problems list shows it. Lead it to a beat, or remove it.' },
  'link-code': { what: 'Links with code in them', advice: 'What such a link does or where it leads is worked out while playing. Set a flag with the choice, or add the choice by hand.' },
  'outside-link': { what: 'Links to web pages', advice: 'A scenario leads to no web page; the words are kept as text. Say in a line what players should know of the page.' },
  jump: { what: 'Jumps', advice: 'The story went to another passage by itself here. Let the beat pass on to that beat, or add a choice.' },
  condition: { what: 'Conditions', advice: 'Text and choices under this condition are always shown now. Add a flag, and ask for it where they should show only sometimes.' },
  variable: { what: 'Variables that are set', advice: 'Scenarios remember by flags, needs and promises instead. Where a choice later depends on this, add a flag and set it there.' },
  'variable-shown': { what: 'Variables in the text', advice: 'The text would show a value here; its code was left in the line, so that you see it. Write the words that belong there.' },
  embed: { what: 'Text taken from other passages', advice: 'The text of another passage was shown within this one. Copy its lines to where they belong.' },
  macro: { what: 'Commands of the story format', advice: 'Scenarios have no such commands, so they were left out. Look at the beat and see whether something is missing.' },
  script: { what: 'Scripts', advice: 'Scenarios run no code, so it was left out. Nothing needs to be done unless the story depends on it.' },
  style: { what: 'Styles', advice: 'Scenarios look like the rest of Extra Mile, so colours, typefaces and effects were left out. Nothing needs to be done.' },
  image: { what: 'Pictures', advice: 'A file that is imported brings no pictures along. Choose a setting and props for the beat, or describe in a line what matters.' },
  media: { what: 'Sound and video', advice: 'Scenarios play no sound or video of their own. Write what is said and done in it as lines.' },
  control: { what: 'Fields to fill in', advice: 'Players choose, they type nothing. Turn what was asked for into choices.' },
  library: { what: 'Content of other kinds', advice: 'Content of this kind cannot be read, or only the text in it. The beat is there and passes on: add as lines what is missing, or remove the beat.' },
  timer: { what: 'Time limits', advice: 'A timer needs a choice that is taken when time runs out, which the file does not have. Add a timer to the beat if it should have one.' },
  score: { what: 'Points', advice: 'Grades come from the choices here, not from points at the end. The number is in the ending’s note for authors; let it guide you when you grade.' },
  speaker: { what: 'People who were found in the text', advice: 'These lines looked like somebody speaking, so the person was added to the cast. Check that they are people, and say who is the customer.' },
  'same-name': { what: 'Passages of the same name', advice: 'Links lead to the first of them. The others are beats too; lead choices to them, or remove them.' },
  start: { what: 'No passage to begin with', advice: 'The file does not say where the story begins, or names a passage that is not there. It begins with the first one now; set another start if need be.' },
  'special-passage': { what: 'Passages that only the story format uses', advice: 'They were never shown as part of the story, so they did not become beats. Nothing needs to be done unless they hold text of the story.' },
  'outside-text': { what: 'Text outside of passages', advice: 'It stands before the first passage and belongs to none. Add it to a beat if it is part of the story.' },
  header: { what: 'Headings that could not be read whole', advice: 'A name is missing or a bracket is not closed. What could be read was kept; check the name and the beat.' },
  unclosed: { what: 'Brackets that are not closed', advice: 'A link, a command or a tag does not end, so it was kept as text. Look at the line and mend it.' },
  tags: { what: 'Tags', advice: 'Tags mean nothing in a scenario; they are kept in their beats’ notes for authors. Nothing needs to be done.' },
  comment: { what: 'Remarks', advice: 'The author wrote them for themselves, and players never saw them. Nothing needs to be done.' },
  'cut-text': { what: 'Words that were shortened', advice: 'They were too long for a choice or a title. Shorten them as you would say them.' },
  encoding: { what: 'An old way of storing letters', advice: 'The file is not UTF-8; it was read as what it most likely is. Look whether accents and quotation marks came out right.' },
};

/** The English words for what is not imported at all. `{about}` is what it is about. */
const REFUSAL_WORDS: Readonly<Record<ImportRefusal, string>> = {
  empty: 'This file is empty. Choose the file that holds the story.',
  'unknown-kind': 'This is neither a story of Twine (Twee or published HTML) nor an H5P file. Export it again from the program it was made with.',
  'too-large': 'This file is too large to be imported. Leave pictures, sound and video out of it; of an H5P file, unpack it and choose content/content.json.',
  'no-story': 'There is no Twine story in this file. In Twine, choose Build, then Publish to File or Export as Twee.',
  'twine-1': 'This story was published by Twine 1. Open it in Twine 2 (Library, Import), publish it there and choose that file.',
  'no-passages': 'There is nothing in this story: no passage and no content.',
  'too-many-passages': 'This story has {about} passages. A scenario holds 2,000 beats at most: split it in the program it was made with.',
  'too-large-a-story': 'The text of this story is larger than a scenario may be (5 MB). Split it in the program it was made with.',
  'not-json': 'What should be the content of this H5P file is not JSON, or holds no content, so the file may be damaged. Export it again.',
  'not-branching': 'This H5P file holds other content ({about}), not a Branching Scenario. Only Branching Scenarios can be imported.',
  'no-content': 'This archive holds no content/content.json, so it is no H5P file. Export it again from the program it was made with.',
  'damaged-zip': 'This archive cannot be unpacked: {about} Export it again from the program it was made with.',
};

/** Why something is not imported, and what to do. */
export function refusalWords({ refusal, about }: RefusedImport): string {
  return REFUSAL_WORDS[refusal].replace('{about}', about);
}
