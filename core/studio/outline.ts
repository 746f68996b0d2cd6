import type { ChoiceGrade, EndingTone } from '../scenario/format.ts';
import { beatTitle } from './beat-title.ts';
import type { Source } from './source.ts';
import { itemsOf, member, membersOf, pointerFrom, textOf, type TreeNode } from './tree.ts';

/** Where something stands in the text, in UTF-16 code units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

interface Placed {
  /** RFC 6901 pointer. */
  readonly pointer: string;
  readonly range: TextRange;
}

/** A way from a beat to a beat. */
export interface OutlineEdge extends Placed {
  /** By a choice; by a timer alone, with a silent choice; by itself; or because the customer walks out, from any beat. */
  readonly kind: 'choice' | 'timeout' | 'next' | 'walks-out';
  /** The beat it leaves; null: any. */
  readonly from: string | null;
  /** The choice's place among its beat's; null where it leaves the beat itself. */
  readonly choice: number | null;
  /** Which of several ways; null where there is one without conditions. */
  readonly way: number | null;
  readonly to: string;
  /** There is no such beat. */
  readonly dangling: boolean;
  /** It is taken only where a condition holds. */
  readonly conditional: boolean;
}

/** A choice, as far as it is written. */
export interface OutlineChoice extends Placed {
  readonly index: number;
  /** Null where it has none, or none that is a text. */
  readonly id: string | null;
  readonly words: string;
  readonly grade: ChoiceGrade | null;
  /** The timer of its beat takes it. */
  readonly byTimer: boolean;
  readonly silent: boolean;
  readonly edges: readonly OutlineEdge[];
}

/** A beat, as far as it is written. */
export interface OutlineBeat extends Placed {
  readonly id: string;
  /** `unclear`: it has none of `choices`, `to` and `ending`, or several. */
  readonly kind: 'choices' | 'pass' | 'ending' | 'unclear';
  /** What it is known by: of an ending the title, else what is told, said or done first; "" where there is nothing yet. */
  readonly words: string;
  /** The person who says that, by id; null: the narrator, or nobody. */
  readonly speaker: string | null;
  readonly lines: number;
  /** How it ends, of an ending that says so. */
  readonly tone: EndingTone | null;
  /** How long its timer runs, in seconds. */
  readonly seconds: number | null;
  readonly isStart: boolean;
  readonly choices: readonly OutlineChoice[];
  /** Every way out of it, those of its choices included. */
  readonly edges: readonly OutlineEdge[];
}

/** What a text says, as views show it: as much as can be told, whatever is wrong with it. */
export interface Outline {
  readonly id: string | null;
  readonly title: string | null;
  readonly start: string | null;
  /** In the order of the text; of a key that stands twice, the first. */
  readonly beats: readonly OutlineBeat[];
  /** Of all beats, and the one of whoever walks out. */
  readonly edges: readonly OutlineEdge[];
}

const GRADES: readonly ChoiceGrade[] = ['falls-short', 'meets', 'dazzles'];
const TONES: readonly EndingTone[] = ['good', 'neutral', 'bad'];

/** The outline of a text. Never throws; of text that is not JSON, what stands before its fault and can be told behind it. */
export function outline({ root }: Source): Outline {
  const nodes = new Map<string, TreeNode>();
  for (const beat of membersOf(member(root, 'beats'))) {
    const id = String(beat.key);
    if (!nodes.has(id)) nodes.set(id, beat);
  }
  const start = textOf(root, 'start');
  const beats = [...nodes].map(([id, node]) => outlineBeat(id, node, id === start, nodes));
  const walksOut = member(member(root, 'mood'), 'walksOut');
  const leaves = exits(walksOut, '/mood/walksOut', nodes, { kind: 'walks-out', from: null, choice: null });
  const edges = [...beats.flatMap((beat) => beat.edges), ...leaves];
  return { id: textOf(root, 'id'), title: textOf(root, 'title'), start, beats, edges };
}

type Beats = ReadonlyMap<string, TreeNode>;

function outlineBeat(id: string, node: TreeNode, isStart: boolean, beats: Beats): OutlineBeat {
  const pointer = pointerFrom('beats', id);
  const lines = itemsOf(member(node, 'lines'));
  const timer = member(node, 'timer');
  const timed = textOf(timer, 'choice');
  const seconds = member(timer, 'seconds')?.value;
  const tone = textOf(member(node, 'ending'), 'tone');
  const choices = itemsOf(member(node, 'choices')).map((choice, index) =>
    outlineChoice(choice, { index, pointer: `${pointer}/choices/${index}`, beat: id, timed }, beats),
  );
  const own = exits(node, pointer, beats, { kind: 'next', from: id, choice: null });
  return {
    id,
    pointer,
    range: rangeOf(node),
    kind: kindOf(node),
    ...beatTitle(node),
    lines: lines.length,
    tone: TONES.find((each) => each === tone) ?? null,
    seconds: typeof seconds === 'number' ? seconds : null,
    isStart,
    choices,
    edges: [...choices.flatMap(({ edges }) => edges), ...own],
  };
}

interface ChoicePlace {
  readonly index: number;
  readonly pointer: string;
  readonly beat: string;
  readonly timed: string | null;
}

function outlineChoice(node: TreeNode, { index, pointer, beat, timed }: ChoicePlace, beats: Beats): OutlineChoice {
  const id = textOf(node, 'id');
  const silent = member(node, 'silent')?.value === true;
  const grade = textOf(node, 'grade');
  return {
    index,
    pointer,
    range: rangeOf(node),
    id,
    words: textOf(node, 'say') ?? textOf(node, 'do') ?? '',
    grade: GRADES.find((each) => each === grade) ?? null,
    byTimer: id !== null && id === timed,
    silent,
    edges: exits(node, pointer, beats, { kind: silent ? 'timeout' : 'choice', from: beat, choice: index }),
  };
}

/** The edges of the `to` of a choice, a beat or a walk-out. */
function exits(
  node: TreeNode | null,
  pointer: string,
  beats: Beats,
  edge: Pick<OutlineEdge, 'kind' | 'from' | 'choice'>,
): readonly OutlineEdge[] {
  const to = member(node, 'to');
  if (to === null) return [];
  const lead = (at: TreeNode, place: string, way: number | null, conditional: boolean): OutlineEdge[] => {
    if (typeof at.value !== 'string') return [];
    return [{ ...edge, pointer: place, range: rangeOf(at), way, to: at.value, dangling: !beats.has(at.value), conditional }];
  };
  if (to.kind !== 'list') return lead(to, `${pointer}/to`, null, false);
  return to.children.flatMap((way, index) => {
    const beat = member(way, 'beat');
    return beat === null ? [] : lead(beat, `${pointer}/to/${index}/beat`, index, member(way, 'when') !== null);
  });
}

function kindOf(node: TreeNode): OutlineBeat['kind'] {
  const kinds = (['choices', 'to', 'ending'] as const).filter((key) => member(node, key) !== null);
  const [kind, another] = kinds;
  if (kind === undefined || another !== undefined) return 'unclear';
  return kind === 'to' ? 'pass' : kind;
}

function rangeOf({ from, to }: TreeNode): TextRange {
  return { from, to };
}
