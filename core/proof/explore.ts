import { canTake } from '../dialogue/choices.ts';
import type { Program } from '../dialogue/program.ts';
import { passOn, takeChoice } from '../dialogue/reduce.ts';
import type { DialogueState } from '../dialogue/state.ts';
import { gradeAtEnd } from '../grading/outcome.ts';
import { BitColumn, EdgeEnds, HEAD, MOST_STATES, ParentEdges, WAY, wayOf } from './columns.ts';
import { NODE_KINDS, type NodeKind, PASS_LABEL, type StateGraph, TIMER_LABEL } from './graph.ts';
import { IntList } from './int-list.ts';
import { Interner } from './interner.ts';
import { Packing, scratchState } from './packing.ts';
import { type Reads, readsByBeat } from './reads.ts';

/** How many states are explored before the verdict is `bound-reached`. */
const DEFAULT_BOUND = 2_000_000;

/** How an exploration is kept in hand. */
export interface ExploreOptions {
  /** States at most; never more than 2²⁷. */
  readonly bound?: number;
  /** Asked now and then; true ends the work, and the graph is `incomplete`. */
  readonly cancelled?: () => boolean;
  /** Told now and then how many states there are so far. */
  readonly onProgress?: (states: number) => void;
}

/** How many states are worked through between two questions to the caller. */
const STRIDE = 4_096;

/**
 * Every state a run can be in, breadth first, with the reducer that play uses. States that cannot
 * differ in what follows are one (`Packing`). Choices are followed in authored order and the timer
 * last, so the first way found to a state is the shortest, and the first authored among those.
 */
export function explore(program: Program, options: ExploreOptions = {}): StateGraph {
  const { bound = DEFAULT_BOUND, cancelled, onProgress } = options;
  const most = Math.min(bound, MOST_STATES);
  const work = new Exploration(program);
  work.begin();
  let incomplete = false;
  for (let done = 0; done < work.arrivals.length && !incomplete; done++) {
    if (done % STRIDE === STRIDE - 1) onProgress?.(work.size);
    incomplete = work.size > most || (done % STRIDE === 0 && cancelled?.() === true);
    if (!incomplete) work.expand(work.arrivals.at(done));
  }
  return work.graph(incomplete);
}

class Exploration {
  /** States as runs arrive at them, which is the order they are worked through in. */
  readonly arrivals = new IntList();
  readonly #program: Program;
  readonly #reads: readonly Reads[];
  readonly #packing: Packing;
  readonly #interner: Interner;
  readonly #state = scratchState();
  readonly #next = scratchState();
  /** Beat, kind and number of edges of each state: see `HEAD`. */
  readonly #heads = new IntList();
  readonly #edgeFirst = new IntList();
  /** The state each was first arrived at from, and which of its edges it was: see `WAY`. */
  readonly #ways = new IntList();
  /** Target and label of each edge: see `WAY`. */
  readonly #edges = new IntList();
  /** States below this number have been arrived at. */
  #arrived = 0;
  #everMet = 0;
  #everKept = 0;

  constructor(program: Program) {
    this.#program = program;
    this.#reads = readsByBeat(program);
    this.#packing = new Packing(program, this.#reads);
    this.#interner = new Interner(this.#packing.words, program.beats.length);
  }

  get size(): number {
    return this.#interner.size;
  }

  begin(): void {
    this.#arrive(this.#nodeFor(this.#program.initial), NO_WAY);
  }

  /** Adds every way out of a state with choices, then arrives where they lead, in their order. */
  expand(node: number): void {
    const beat = this.#program.beats[this.#heads.at(node) >> HEAD.beatShift];
    if (beat?.kind !== 'choices') return;
    this.#arrived = this.size;
    const state = this.#read(node);
    const first = this.#edges.length;
    this.#edgeFirst.set(node, first);
    for (const choice of beat.choices) {
      if (canTake(this.#program, state, choice)) {
        this.#addEdge(this.#nodeFor(takeChoice(this.#program, state, choice, this.#next)), choice.index);
      }
    }
    const timed = beat.choices[beat.timerChoice];
    if (timed !== undefined) {
      this.#addEdge(this.#nodeFor(takeChoice(this.#program, state, timed, this.#next)), TIMER_LABEL);
    }
    const end = this.#edges.length;
    this.#heads.set(node, this.#heads.at(node) + end - first);
    for (let edge = first; edge < end; edge++) {
      const target = this.#edges.at(edge) >> WAY.shift;
      if (this.#isNew(target)) this.#arrive(target, wayOf(node, edge - first));
    }
  }

  graph(incomplete: boolean): StateGraph {
    const heads = this.#heads.toArray();
    const edgeFirst = this.#edgeFirst.toArray();
    const ways = this.#ways.toArray();
    const edges = this.#edges.toArray();
    const arrivals = this.arrivals.toArray();
    const keys = this.#interner.keysToKeep();
    const packing = this.#packing;
    return {
      program: this.#program,
      size: this.size,
      incomplete,
      kinds: new BitColumn(heads, HEAD.kindShift, HEAD.kindBits),
      beats: new BitColumn(heads, HEAD.beatShift, HEAD.beatBits),
      edgeFirst: new BitColumn(edgeFirst, 0, 32),
      edgeEnd: new EdgeEnds(edgeFirst, heads),
      targets: new BitColumn(edges, WAY.shift, 32),
      labels: new BitColumn(edges, 0, WAY.shift),
      parents: new BitColumn(ways, WAY.shift, 32),
      parentEdges: new ParentEdges(edgeFirst, ways),
      arrivals: new BitColumn(arrivals, 0, 32),
      stateOf: (node) => packing.read(keys, node * packing.words),
      everMet: this.#everMet,
      everKept: this.#everKept,
      bytes: [heads, edgeFirst, ways, edges, arrivals, keys].reduce((sum, { byteLength }) => sum + byteLength, 0),
    };
  }

  #addEdge(target: number, label: number): void {
    this.#edges.push(wayOf(target, label));
  }

  #isNew(node: number): boolean {
    return node >= this.#arrived && this.#ways.at(node) === UNVISITED;
  }

  /** Arrives at a state, and follows passing on at once, so that arrivals stay in the order of choices taken. */
  #arrive(start: number, by: number): void {
    let node = start;
    this.#ways.set(node, by);
    this.arrivals.push(node);
    while (this.#program.beats[this.#heads.at(node) >> HEAD.beatShift]?.kind === 'pass') {
      this.#edgeFirst.set(node, this.#edges.length);
      const next = this.#nodeFor(passOn(this.#program, this.#read(node)));
      this.#addEdge(next, PASS_LABEL);
      this.#heads.set(node, this.#heads.at(node) + 1);
      if (!this.#isNew(next)) return;
      this.#ways.set(next, wayOf(node, 0));
      this.arrivals.push(next);
      node = next;
    }
  }

  #nodeFor(state: DialogueState): number {
    this.#everMet |= state.met;
    this.#everKept |= state.kept;
    const reads = this.#reads[state.beat];
    if (reads === undefined) throw new RangeError(`There is no beat ${state.beat}.`);
    const at = this.#interner.scratch();
    this.#packing.write(state, reads, this.#interner.keys, at);
    const before = this.#interner.size;
    const node = this.#interner.intern(state.beat);
    if (node === before) {
      this.#heads.push(headOf(this.#program, state));
      this.#edgeFirst.push(0);
      this.#ways.push(UNVISITED);
    }
    return node;
  }

  #read(node: number): DialogueState {
    this.#packing.readInto(this.#state, this.#interner.keys, node * this.#packing.words);
    return this.#state;
  }
}

/** Stands for the way to a state that was numbered, and not arrived at yet; and for the way to the start. */
const UNVISITED = -2;
const NO_WAY = -1;

function headOf(program: Program, state: DialogueState): number {
  return (state.beat << HEAD.beatShift) | (NODE_KINDS.indexOf(kindAt(program, state)) << HEAD.kindShift);
}

function kindAt(program: Program, state: DialogueState): NodeKind {
  const beat = program.beats[state.beat];
  if (beat?.kind === 'pass') return 'pass';
  if (beat?.kind !== 'choices') return gradeAtEnd(program, state);
  if (beat.timerChoice >= 0) return 'choices';
  return beat.choices.some((choice) => canTake(program, state, choice)) ? 'choices' : 'dead-end';
}
