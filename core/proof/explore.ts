import { canTake } from '../dialogue/choices.ts';
import type { Program, ProgramChoiceBeat } from '../dialogue/program.ts';
import { passOn, takeChoice } from '../dialogue/reduce.ts';
import type { DialogueState } from '../dialogue/state.ts';
import { gradeAtEnd } from '../grading/outcome.ts';
import { NODE_KINDS, type NodeKind, PASS_LABEL, type StateGraph, TIMER_LABEL } from './graph.ts';
import { IntList } from './int-list.ts';
import { Interner } from './interner.ts';
import { normalise } from './normalise.ts';
import { type Packing, packingFor } from './packing.ts';
import { type Reads, readsByBeat } from './reads.ts';

/** How many states are explored before the verdict is `bound-reached`. */
const DEFAULT_BOUND = 2_000_000;

/** How an exploration is kept in hand. */
export interface ExploreOptions {
  /** States at most. */
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
 * differ in what follows are one (`normalise`). Choices are followed in authored order and the timer
 * last, so the first way found to a state is the shortest, and the first authored among those.
 */
export function explore(program: Program, options: ExploreOptions = {}): StateGraph {
  const { bound = DEFAULT_BOUND, cancelled, onProgress } = options;
  const work = new Exploration(program);
  work.begin();
  let incomplete = false;
  for (let done = 0; done < work.queue.length && !incomplete; done++) {
    if (done % STRIDE === STRIDE - 1) onProgress?.(work.size);
    incomplete = work.size > bound || (done % STRIDE === 0 && cancelled?.() === true);
    if (!incomplete) work.expand(work.queue.at(done));
  }
  return work.graph(incomplete);
}

class Exploration {
  readonly queue = new IntList();
  readonly #program: Program;
  readonly #reads: readonly Reads[];
  readonly #packing: Packing;
  readonly #interner: Interner;
  readonly #kinds = new IntList();
  readonly #beats = new IntList();
  readonly #edgeFirst = new IntList();
  readonly #edgeEnd = new IntList();
  readonly #parents = new IntList();
  readonly #parentEdges = new IntList();
  readonly #arrivals = new IntList();
  readonly #targets = new IntList();
  readonly #labels = new IntList();
  #everMet = 0;
  #everKept = 0;

  constructor(program: Program) {
    this.#program = program;
    this.#reads = readsByBeat(program);
    this.#packing = packingFor(program, this.#reads);
    this.#interner = new Interner(this.#packing.words);
  }

  get size(): number {
    return this.#interner.size;
  }

  begin(): void {
    const start = this.#nodeFor(this.#program.initial);
    this.#parents.set(start, -1);
    this.#arrive(start);
  }

  /** Adds every way out of a state with choices, then arrives where they lead, in their order. */
  expand(node: number): void {
    const beat = this.#program.beats[this.#beats.at(node)];
    if (beat?.kind !== 'choices') return;
    const state = this.#stateOf(node);
    const first = this.#targets.length;
    for (const choice of beat.choices) {
      if (canTake(this.#program, state, choice)) {
        this.#addEdge(this.#nodeFor(takeChoice(this.#program, state, choice)), choice.index);
      }
    }
    this.#addTimeout(beat, state);
    const end = this.#targets.length;
    this.#edgeFirst.set(node, first);
    this.#edgeEnd.set(node, end);
    for (let edge = first; edge < end; edge++) this.#reach(node, edge);
  }

  graph(incomplete: boolean): StateGraph {
    const lists = {
      kinds: this.#kinds,
      beats: this.#beats,
      edgeFirst: this.#edgeFirst,
      edgeEnd: this.#edgeEnd,
      targets: this.#targets,
      labels: this.#labels,
      parents: this.#parents,
      parentEdges: this.#parentEdges,
      arrivals: this.#arrivals,
    };
    const listBytes = [...Object.values(lists), this.queue].reduce((sum, list) => sum + list.bytes, 0);
    return {
      ...lists,
      program: this.#program,
      size: this.size,
      incomplete,
      stateOf: (node) => this.#stateOf(node),
      everMet: this.#everMet,
      everKept: this.#everKept,
      bytes: listBytes + this.#interner.bytes,
    };
  }

  #addTimeout(beat: ProgramChoiceBeat, state: DialogueState): void {
    const timed = beat.choices[beat.timerChoice];
    if (timed === undefined) return;
    this.#addEdge(this.#nodeFor(takeChoice(this.#program, state, timed)), TIMER_LABEL);
  }

  #addEdge(target: number, label: number): void {
    this.#targets.push(target);
    this.#labels.push(label);
  }

  /** Arrives by an edge, unless some run was there before. */
  #reach(from: number, edge: number): void {
    const node = this.#targets.at(edge);
    if (this.#parents.at(node) !== UNVISITED) return;
    this.#parents.set(node, from);
    this.#parentEdges.set(node, edge);
    this.#arrive(node);
  }

  /** Follows passing on at once, so that the queue stays in the order of choices taken. */
  #arrive(start: number): void {
    let node = start;
    this.#arrivals.push(node);
    while (this.#program.beats[this.#beats.at(node)]?.kind === 'pass') {
      const edge = this.#targets.length;
      this.#addEdge(this.#nodeFor(passOn(this.#program, this.#stateOf(node))), PASS_LABEL);
      this.#edgeFirst.set(node, edge);
      this.#edgeEnd.set(node, edge + 1);
      const next = this.#targets.at(edge);
      if (this.#parents.at(next) !== UNVISITED) return;
      this.#parents.set(next, node);
      this.#parentEdges.set(next, edge);
      this.#arrivals.push(next);
      node = next;
    }
    this.queue.push(node);
  }

  #nodeFor(state: DialogueState): number {
    this.#everMet |= state.met;
    this.#everKept |= state.kept;
    const reads = this.#reads[state.beat];
    if (reads === undefined) throw new RangeError(`There is no beat ${state.beat}.`);
    const at = this.#interner.scratch();
    this.#packing.write(normalise(this.#program, reads, state), this.#interner.keys, at);
    const before = this.#interner.size;
    const node = this.#interner.intern();
    if (node === before) this.#addNode(state);
    return node;
  }

  #addNode(state: DialogueState): void {
    this.#kinds.push(NODE_KINDS.indexOf(kindAt(this.#program, state)));
    this.#beats.push(state.beat);
    this.#edgeFirst.push(0);
    this.#edgeEnd.push(0);
    this.#parents.push(UNVISITED);
    this.#parentEdges.push(-1);
  }

  #stateOf(node: number): DialogueState {
    return this.#packing.read(this.#interner.keys, node * this.#packing.words);
  }
}

/** Stands for the parent of a state that was numbered, and not arrived at yet. */
const UNVISITED = -2;

function kindAt(program: Program, state: DialogueState): NodeKind {
  const beat = program.beats[state.beat];
  if (beat?.kind === 'pass') return 'pass';
  if (beat?.kind !== 'choices') return gradeAtEnd(program, state);
  if (beat.timerChoice >= 0) return 'choices';
  return beat.choices.some((choice) => canTake(program, state, choice)) ? 'choices' : 'dead-end';
}
