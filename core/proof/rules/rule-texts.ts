import type { ParseRule, Severity } from '../../scenario/finding.ts';
import { type Rule, RULE_SEVERITY } from './found.ts';

/** What a rule is about; words in `backticks` are code. */
interface RuleText {
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Why that is a fault. */
  readonly meaning: string;
  /** What to do about it. */
  readonly mend: string;
}

/** A rule as tools list it. */
export interface RuleDescription extends RuleText {
  readonly id: string;
  readonly severity: Severity;
}

/** The words of each rule's page in the docs, for tools that show a rule where the docs are not at hand. */
const TEXTS: Readonly<Record<ParseRule | Rule, RuleText>> = {
  schema: {
    summary: 'The file is not JSON, or something in it is not as the format asks.',
    meaning: 'The file cannot be read as a scenario: a comma is missing, a key is misspelt or missing, a value is of the wrong kind. Until it is mended nobody can play it, and nothing else about it is checked.',
    mend: 'Read the message: it says what was expected there, and often which word was meant. The format is in `scenario.schema.json`; an editor that knows it, such as VS Code, underlines these faults while you type.',
  },
  limit: {
    summary: 'The file holds more than the format allows.',
    meaning: 'There are bounds so that every scenario opens at once and can be proved: a file of 5 MB, 2,000 beats, 8 choices in a beat, 64 flags, 32 needs, 32 promises, 16 variants, 10,000 characters in one text, and nesting 32 deep. Beyond one of them the scenario cannot be played.',
    mend: 'Take something out, or make two scenarios of it. A learner cannot weigh more than a handful of choices anyway.',
  },
  'duplicate-id': {
    summary: 'One id is used twice where it must be unique.',
    meaning: 'Ids are how results, routes and translations name a choice or a beat. Where two have one name, nobody can tell afterwards which was taken. Two scenario files of one id in one folder are the same fault.',
    mend: 'Give one of the two another id. Ids are small letters, digits and hyphens, such as `fresh-cup`.',
  },
  'unknown-reference': {
    summary: 'Something is named that the scenario does not have.',
    meaning: 'A choice leads to a beat that is not there, or names a need, promise, flag or person that was never listed. Play would have nowhere to go.',
    mend: 'Correct the name (the message makes a suggestion where one is close), or add what is missing to `beats`, `needs`, `promises`, `flags` or `cast`.',
  },
  'dead-end': {
    summary: 'A run can come to a beat where nothing can be taken.',
    meaning: 'The learner stands before choices that are all hidden or too dear, and no timer runs: the story hangs, and there is no report card.',
    mend: 'Give the beat one choice that has neither `when` nor `costs`, or a timer. The run in the finding shows how to get there.',
  },
  'no-way-out': {
    summary: 'From here a run can only go round and round.',
    meaning: 'Whatever the learner chooses from this beat on, no ending comes. The story never finishes and is never graded.',
    mend: 'Let one choice, or one way of a `to`, lead on to an ending.',
  },
  'unreachable-beat': {
    summary: 'No run ever arrives at this beat.',
    meaning: 'You wrote a scene that no learner will see. Most often a `to` names another beat than you meant, or a condition can never hold.',
    mend: 'Lead a way there, or take the beat out.',
  },
  'unreachable-choice': {
    summary: 'No run can ever take this choice.',
    meaning: 'The choice is always hidden or always too dear, so no learner can take it. Inside a beat that is itself unreachable this is not told again.',
    mend: 'Loosen its `when`, set the flag it asks for somewhere before, lower its `costs`, or take it out.',
  },
  'unmeetable-need': {
    summary: 'No run meets this need.',
    meaning: 'A need is what the customer came for. A run that misses one ends in F, so where a need cannot be met every learner fails, whatever they do.',
    mend: 'Name the need in `meets` of the choice that gives the customer what they came for.',
  },
  'unkeepable-promise': {
    summary: 'No run keeps this promise.',
    meaning: 'A promise that was made and not kept is a slip at the end. If it cannot be kept, making it is a trap that the learner cannot see.',
    mend: 'Let a choice name it in `keeps`, on a way where it was promised before. Keeping what was not promised does not count.',
  },
  'grade-a-unreachable': {
    summary: 'No run ends in A.',
    meaning: 'An A needs every need met, as many dazzles and surprises as `bar` asks for, and no slip left. Here no learner can get there, however good.',
    mend: 'Give the learner something to dazzle with, ask for less in `bar`, or let a slip be recovered.',
  },
  'grade-c-unreachable': {
    summary: 'No run ends in C.',
    meaning: 'A C is doing what was owed. Without one the scenario says that plain good work is worth nothing, or that one cannot do just that.',
    mend: 'Add an honest, plain way to give the customer what they came for.',
  },
  'grade-f-unreachable': {
    summary: 'No run ends in F.',
    meaning: 'Nothing that matters can go wrong, so there is nothing to learn from: the worst learner still passes.',
    mend: 'Name what the customer came for in `needs`, and let a choice miss it. Or say in `bar.slips` how many slips are too many.',
  },
  'always-same-grade': {
    summary: 'Every run ends in one grade.',
    meaning: 'Whatever the learner does, the report card says the same. Choices that change nothing teach that nothing matters.',
    mend: 'Let the choices differ in what they meet, in slips and in dazzles.',
  },
  'no-real-choice': {
    summary: 'The choices of a beat differ in their words only.',
    meaning: 'The learner is asked to decide, and it makes no difference: same grade, same effects, same way on. They notice, and stop thinking.',
    mend: 'Let the choices differ in grade, in effect (mood, needs, promises, costs, flags) or in where they lead. Or leave one choice only, which is honest.',
  },
  'random-gets-a': {
    summary: 'Choosing at random ends in A more than 20 % of the time.',
    meaning: 'Someone who does not read a word gets the best grade more often than one time in five. An A is then no sign that anybody learned anything. Exactly 20 % is fine.',
    mend: 'Ask for more in `bar` (two dazzles, or a surprise), add a choice, or let more choices leave a slip.',
  },
  'random-passes': {
    summary: 'Choosing at random ends in C or better more than 50 % of the time.',
    meaning: 'Someone who does not read a word passes more often than not. Passing then says little. Exactly 50 % is fine.',
    mend: 'Add the wrong answers that decent people give: hurry, habit, money instead of attention. Let more choices miss a need, or count slips with `bar.slips`.',
  },
  'longest-is-best': {
    summary: 'The longest choice is the best one in more than 60 % of the beats.',
    meaning: 'Authors explain the right answer most carefully, and learners find out: they pick the longest without reading. Counted are the beats whose choices differ in grade, from four such beats on.',
    mend: "Shorten the best answer, or let a wrong one run on. Aim for choices within a third of one another's length.",
  },
  'first-is-best': {
    summary: 'The first choice is the best one in more than 60 % of the beats.',
    meaning: 'The order of choices should give nothing away, and people who write the right answer first do so every time. Counted are the beats whose choices differ in grade, from four such beats on.',
    mend: 'Move some of the best choices down.',
  },
  'policy-gets-a': {
    summary: 'Always taking the longest, or the costliest, choice ends in A.',
    meaning: 'A habit that needs no thought earns the best grade: reading only for length, or throwing money at every problem. Where nothing costs anything the costliest choice is the first one.',
    mend: 'Let a shorter or cheaper choice be the better one somewhere on that run, which the finding shows.',
  },
  'no-recovery': {
    summary: 'A single slip rules out an A.',
    meaning: 'Good service is often how a mistake is put right. Here one choice that falls short, or one timer run out, and the best grade is gone, so a learner who slipped has no reason to go on trying.',
    mend: 'Give an honest way back: a later choice with `recovers` that owns the mistake and puts it right.',
  },
  'free-recovery': {
    summary: 'A run with more than three slips can still end in A.',
    meaning: 'Where a recovery can be had again and again, or wipes out any number of slips, being careless costs nothing. Three choices that fall short are the most that an A should forgive.',
    mend: 'Let slips lead on instead of back, let the recovery be had once (a flag), or let it cost mood or allowance.',
  },
  'better-choice-lower-grade': {
    summary: 'The better graded of two choices leads to less.',
    meaning: 'The learner takes what the report card calls the better choice, and can then reach less than after a worse one. That feels unfair, and it teaches the wrong thing.',
    mend: 'Change one of the two grades, or what follows. A gift while the customer still lacks what they came for is not a dazzle.',
  },
  'repeatable-dazzle': {
    summary: 'One run can take the same dazzling choice twice.',
    meaning: 'A surprise surprises once. Here the learner can come back to the same idea and dazzle with it again, as often as `bar` asks.',
    mend: 'Hide the choice once it was taken: let it set a flag, and show it only while that flag is not set.',
  },
  'ending-contradicts-grade': {
    summary: 'A good ending is reached with F, or a bad one with A.',
    meaning: 'The last scene smiles and the report card says F, or the other way round. The learner believes the scene.',
    mend: 'Lead those runs to an ending of their own, or make the tone `neutral`.',
  },
  'foregone-grade': {
    summary: 'The grade is settled, and three or more choices are still to come.',
    meaning: 'From here the learner can change nothing and plays on all the same. That is time spent on learning that effort is useless.',
    mend: 'End the story sooner, or let one of the choices still count: a need met late, a slip recovered.',
  },
  'timer-too-short': {
    summary: 'The timer runs out before the beat can be read.',
    meaning: 'The rule allows 3 seconds, and one more for every 15 characters of the lines and choices that are shown. Below that the timer tests reading speed, and shuts out people who read more slowly.',
    mend: 'Give it the seconds the message names, or use fewer words.',
  },
  'line-too-long': {
    summary: 'A line has over 240 characters, or a choice over 160.',
    meaning: 'Nobody talks like that, and on the screen it is a wall of text. The learner skips it, and misses what the customer said.',
    mend: 'Cut it, or split it into two lines. Read it aloud: where you breathe, a line ends.',
  },
  'hard-to-read': {
    summary: 'Lines and choices ask for more than nine years of school.',
    meaning: 'All lines and choices of the scenario together are above Flesch-Kincaid grade 9, a measure of long sentences and long words. Learners read under pressure, many in a second language. Only English scenarios are measured.',
    mend: 'Shorter sentences, plainer words. Write what people say, not what letters say.',
  },
  'missing-why': {
    summary: 'A choice does not say why it has its grade.',
    meaning: 'The debrief shows the `why` of each choice taken. Where it is empty, the learner reads a grade and no reason, which teaches nothing.',
    mend: 'Say in a sentence or two what it did to this customer in this moment.',
  },
  'unused-flag': {
    summary: 'Nothing asks about this flag.',
    meaning: 'A flag remembers something for later. This one is never read, so setting it changes nothing: most often a scene that was meant to react, and does not.',
    mend: 'Ask about it in a `when`, or take it out of `flags`, `sets` and `clears`.',
  },
  'unknown-principle': {
    summary: 'A choice shows a principle that nobody has written down.',
    meaning: 'Report cards count how often a learner showed each principle. One that is not in `principles.json` has no name and no description to show. The nearest `principles.json` counts: beside the scenario or in a folder above it, else the bundled one.',
    mend: 'Name a principle that is there, or add yours to `principles.json`.',
  },
  'unknown-asset': {
    summary: 'A setting, prop or look is named that is not in the assets.',
    meaning: 'The stage has no picture of that name and shows a plain one. The scenario can be played, and looks unfinished.',
    mend: 'Take one of the names the message lists.',
  },
  'translation-missing': {
    summary: 'A text of the scenario is not translated.',
    meaning: 'A player who reads the scenario in this language meets one text in the original.',
    mend: 'Add the text the message names to the translation, with its `source`.',
  },
  'translation-stale': {
    summary: 'The scenario was changed after this text was translated.',
    meaning: 'Each translated text keeps the `source` it was made from. The scenario says something else by now, so the two languages may tell different stories.',
    mend: 'Translate the new text, and copy the new original into `source`.',
  },
  'translation-orphan': {
    summary: 'A translated text belongs to nothing in the scenario any more.',
    meaning: 'The beat, line or choice it was made for is gone or has moved. Nobody will read it, and the text that took its place may be without a translation.',
    mend: 'Take it out, or move it to where its original is now.',
  },
  'route-broken': {
    summary: 'A route can no longer be played, or ends in another grade.',
    meaning: 'A route is a run you wrote down with the grade it must reach, to be told when a change of the scenario breaks it. Now it has.',
    mend: 'Look at the step the message names. Mend the scenario if the change was a mistake, and the route if it was meant.',
  },
};

/** Every rule of lint, once: those of the parser, which are all errors, then those of the prover. */
export const RULES: readonly RuleDescription[] = Object.entries(TEXTS).map(([id, text]) => ({
  id,
  severity: isProverRule(id) ? RULE_SEVERITY[id] : 'error',
  ...text,
}));

function isProverRule(id: string): id is Rule {
  return Object.hasOwn(RULE_SEVERITY, id);
}
