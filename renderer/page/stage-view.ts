import type { Program } from '#core/dialogue/program.ts';
import { ownPropName, ownSettingName } from '../stage/own-art.ts';
import type { StagePerson, StageView } from '../stage/stage.ts';
import type { OwnArt } from '../ui/data/own-art.ts';
import type { PlaySnapshot } from '../ui/play/play-snapshot.ts';
import { customerIsHere } from '../ui/play/presence.ts';
import { customerFeeling, otherSpeaker } from '../ui/play/scene.ts';
import { lookOf } from '../ui/play/speaker.ts';
import { callerOf } from './on-the-line.ts';

/** Shown where no beat has named an hour. */
const NOON = 12;
const NOBODY = 'peep-someone';
const UNMOVED = 50;

/** A view with the organisation's own pictures and looks in the place of the ids that scenarios know them by. */
export function withOwnArt(view: StageView, { settings, props, looks }: OwnArt): StageView {
  if (settings.size === 0 && props.size === 0 && looks.size === 0) return view;
  const setting = (id: string): string => {
    const own = settings.get(id);
    return own === undefined ? id : ownSettingName(own);
  };
  const prop = (id: string): string => {
    const own = props.get(id);
    return own === undefined ? id : ownPropName(own);
  };
  return {
    ...view,
    setting: setting(view.setting),
    props: view.props.map(prop),
    people: view.people.map(({ callsFrom, ...person }) => ({
      ...person,
      look: looks.get(person.look)?.code ?? person.look,
      ...(callsFrom === undefined ? {} : { callsFrom: setting(callsFrom) }),
    })),
  };
}

/** The stage at one moment of a run: the customer, whoever else has the floor, and the place around them. */
export function stageViewOf(program: Program, snapshot: PlaySnapshot): StageView {
  const { line, phase, position } = snapshot;
  const { scene } = position;
  const told = scene.lines[line];
  const { setting, props, hour } = told?.staging ?? scene.staging;
  const customer = customerOnStage(program, snapshot);
  const other = otherOnStage(program, snapshot);
  return {
    setting,
    props,
    hour: hour ?? NOON,
    people: [...(customer === null ? [] : [customer]), ...(other === null ? [] : [other])],
    speaking: phase === 'reading' ? (told?.who ?? null) : null,
  };
}

function customerOnStage(program: Program, snapshot: PlaySnapshot): StagePerson | null {
  const caller = callerOf(program, snapshot);
  if (!customerIsHere(program, snapshot) || caller?.heard === false) return null;
  const { line, position } = snapshot;
  const { scene } = position;
  const { customer } = program.scenario;
  return {
    id: customer,
    look: lookOf(program, customer) ?? NOBODY,
    feels: customerFeeling(program, scene, line),
    mood: (scene.lines[line]?.state ?? scene.state).mood,
    ...(caller === null ? {} : { callsFrom: caller.from }),
  };
}

function otherOnStage(program: Program, { line, position }: PlaySnapshot): StagePerson | null {
  const speaker = otherSpeaker(program, position.scene, line);
  if (speaker === null || speaker.who === null) return null;
  return {
    id: speaker.who,
    look: lookOf(program, speaker.who) ?? NOBODY,
    feels: speaker.feels ?? 'calm',
    mood: UNMOVED,
  };
}
