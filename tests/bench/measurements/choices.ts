import { parsed } from '../parsed.ts';
import { InkPlayer } from '../peers/ink-player.ts';
import { MachinePlayer } from '../peers/machine-player.ts';
import { generateScenario, type ScenarioSize } from '../scenarios/generate.ts';
import { randomFrom } from '../scenarios/random.ts';
import { median, perSecond, timed } from '../statistics.ts';

/** What to play, and how much of it. */
export interface ChoicesInput {
  readonly seed: number;
  readonly size: ScenarioSize;
  readonly rounds: number;
  /** Choices made in each round, by each. */
  readonly choices: number;
}

/** Choices made in a second; medians. */
export interface ChoicesResult {
  readonly machine: number;
  readonly ink: number;
  /** How often each round of the two was compared. */
  readonly rounds: number;
}

/** Something that plays a story: it offers choices, and makes them. */
export interface Player {
  /** At the beginning again. */
  readonly restart: () => void;
  /** Ids of the choices that can be taken, in authored order; none at an ending. */
  readonly offers: () => readonly string[];
  readonly choose: (id: string) => void;
  /** What has been counted, to compare two players by. */
  readonly mood: () => number;
}

/** The running machine and inkjs make the same choices in turns, so that a busy computer slows both. */
export function measureChoices({ seed, size, rounds, choices }: ChoicesInput): ChoicesResult {
  const { scenario } = parsed(generateScenario(seed, size));
  const [machine, ink] = [new MachinePlayer(scenario), new InkPlayer(scenario)];
  const speeds = { machine: [] as number[], ink: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const [machineMs = 0] = timed(1, () => play(machine, seed + round, choices));
    const [inkMs = 0] = timed(1, () => play(ink, seed + round, choices));
    // The first round only warms both up.
    if (round < 0) continue;
    speeds.machine.push(perSecond(choices, machineMs));
    speeds.ink.push(perSecond(choices, inkMs));
  }
  return { machine: median(speeds.machine), ink: median(speeds.ink), rounds };
}

/** Plays so many choices, from the beginning again after each ending; the moods on the way. */
export function play(player: Player, seed: number, choices: number): number[] {
  const random = randomFrom(seed);
  const moods: number[] = [];
  player.restart();
  for (let made = 0; made < choices; made++) {
    if (player.offers().length === 0) player.restart();
    const offers = player.offers();
    player.choose(offers[random.upTo(offers.length - 1)] ?? '');
    moods.push(player.mood());
  }
  return moods;
}
