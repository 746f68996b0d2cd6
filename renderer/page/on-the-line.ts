import type { Program } from '#core/dialogue/program.ts';
import type { PlaySnapshot } from '../ui/play/play-snapshot.ts';
import { hearsCustomer, type SceneLine, type Staging } from '../ui/play/scene.ts';

/** Where nobody ever stands at the desk. */
const CALL_CENTRE = 'call-centre';

/** Places that are no place to telephone from. */
const NOT_AT_HOME: ReadonlySet<string> = new Set([CALL_CENTRE, 'street']);
const HOME = 'room';

/** Someone on the line, and the setting that is seen behind them. */
export interface Caller {
  readonly from: string;
  /** False where nobody is on the other end: after a click, between two calls. */
  readonly heard: boolean;
}

/**
 * Whether the customer is on the line rather than there; null: there.
 *
 * - In a call centre, and wherever a headset lies, they are.
 * - Where a telephone already lay there before they were first heard, they rang: then they are on the line for
 *   as long as the story stays in that setting, and whenever it comes back to it. Elsewhere they are there.
 */
export function callerOf(program: Program, snapshot: PlaySnapshot): Caller | null {
  const { line, position, taken } = snapshot;
  const { scene } = position;
  const told = [...taken.flatMap(({ from }) => from.scene.lines), ...scene.lines];
  const here = scene.lines[line]?.staging ?? scene.staging;
  if (!isCall(program, told, here)) return null;
  const before = taken.at(-1)?.from.scene;
  const goesOn = hearsCustomer(program, scene) && before !== undefined && hearsCustomer(program, before);
  const spoke = scene.lines.slice(0, line + 1).some(({ who }) => who === program.scenario.customer);
  return { from: homeOf(program, here.setting), heard: spoke || goesOn || scene.lines.length === 0 };
}

function isCall(program: Program, told: readonly SceneLine[], { setting, props }: Staging): boolean {
  if (setting === CALL_CENTRE || props.includes('headset')) return true;
  const first = told.findIndex(({ who }) => who === program.scenario.customer);
  const heard = told[first];
  if (heard === undefined || heard.staging.setting !== setting) return false;
  const before = told.slice(0, first).findLast(({ beat }) => beat !== heard.beat);
  return [heard, before].every((line) => line?.staging.props.includes('phone') === true);
}

/** What a caller has behind them: where the story later meets them, else a plain room. */
function homeOf({ scenario }: Program, here: string): string {
  let setting = scenario.setting;
  for (const beat of scenario.beats.values()) {
    setting = beat.stage?.setting ?? setting;
    const speaks = beat.lines.some(({ who }) => who === scenario.customer);
    if (speaks && setting !== here && !NOT_AT_HOME.has(setting)) return setting;
  }
  return HOME;
}
