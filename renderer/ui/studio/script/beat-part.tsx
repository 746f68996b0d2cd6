import type { ToldCondition } from '#core/studio/script/condition.ts';
import type { ScriptChoice, ScriptLine, ScriptBeat, ScriptWay } from '#core/studio/script/script.ts';
import { settingName } from '../../catalogue/setting-name.ts';
import { ChoiceMark } from '../../common/grade-mark.tsx';
import { readableId } from '../../common/readable-id.ts';
import { useText } from '../../messages/text.tsx';
import { useEffectWords } from './use-effect-words.ts';

/** What every part of a script is told. */
export interface PartProps {
  readonly locale: string;
  readonly blind: boolean;
  /** Leads to a beat on the screen; left out: on paper, where links do. */
  readonly onGo?: (number: number) => void;
  readonly say: (condition: ToldCondition) => string;
}

/** A beat: where it is, what is told and said, what can be chosen, and where it leads. */
export function BeatPart({ beat, ...part }: PartProps & { readonly beat: ScriptBeat }) {
  const { t } = useText();
  const { lines, choices, ways, ending, seconds } = beat;
  const timed = choices.findIndex(({ byTimer }) => byTimer);
  return (
    <>
      <Place beat={beat} />
      {lines.map((line, index) => (
        <Line key={`line-${String(index)}`} line={line} {...part} />
      ))}
      {seconds !== null && <p className="script-note">{t('script.timer', { seconds, letter: timed < 0 ? '?' : letterOf(timed) })}</p>}
      {choices.length > 0 && (
        <ol className="script-choices" type="a">
          {choices.map((choice, index) => (
            <Choice key={`choice-${String(index)}`} choice={choice} {...part} />
          ))}
        </ol>
      )}
      {choices.length === 0 && ending === null && <Ways ways={ways} {...part} />}
      {ending !== null && (
        <p className="script-ending">
          <b>{t('script.ending')}</b> <span lang={part.locale}>{ending.title}</span>
          {!part.blind && ending.tone !== null && ` (${t(`studio.tone-${ending.tone}`)})`}
        </p>
      )}
    </>
  );
}

function Place({ beat: { setting, hour, isStart, reached } }: { readonly beat: ScriptBeat }) {
  const { t } = useText();
  const said = [
    ...(isStart ? [t('script.start')] : []),
    ...(reached ? [] : [t('script.unreached')]),
    ...(setting === null ? [] : [settingName(setting, t)]),
    ...(hour === null ? [] : [t('script.hour', { hour })]),
  ];
  return said.length === 0 ? null : <p className="script-note">{said.join(' · ')}</p>;
}

function Line({ line: { words, speaker, feels, when }, locale, say }: PartProps & { readonly line: ScriptLine }) {
  const { t } = useText();
  return (
    <p className={speaker === null ? 'script-told' : 'script-said'}>
      {when !== null && <span className="script-note">{t('script.only-if', { what: say(when) })} </span>}
      {speaker !== null && (
        <b lang={locale}>
          <bdi>{speaker}</bdi>
        </b>
      )}
      {speaker !== null && feels !== null && <span className="script-note"> ({t(`feeling.${feels}`)})</span>}
      {speaker !== null && ': '}
      <span lang={locale}>{words}</span>
    </p>
  );
}

function Choice({ choice, ...part }: PartProps & { readonly choice: ScriptChoice }) {
  const { t } = useText();
  const effectWords = useEffectWords();
  const { kind, words, grade, why, silent, costs, when, ways, effects } = choice;
  const effectsSaid = effectWords(effects);
  const conditions = [
    ...(silent ? [t('script.silent')] : []),
    ...(when === null ? [] : [t('script.only-if', { what: part.say(when) })]),
    ...(costs === 0 ? [] : [t('script.costs', { costs })]),
  ];
  return (
    <li>
      <p className={kind === 'do' ? 'script-told' : 'script-said'} lang={part.locale}>
        {words === '' ? t('script.no-words') : kind === 'say' ? t('script.quoted', { words }) : words}
      </p>
      {conditions.length > 0 && <p className="script-note">{conditions.join(' ')}</p>}
      {part.blind ? (
        <Boxes />
      ) : (
        <p>
          {grade !== null && <ChoiceMark grade={grade} />} <b>{grade === null ? t('script.no-grade') : t(`choice-grade.${grade}`)}</b>
          {why !== '' && <span lang={part.locale}> · {why}</span>}
        </p>
      )}
      {!part.blind && effectsSaid !== '' && <p className="script-note script-effects">{effectsSaid}</p>}
      <Ways ways={ways} {...part} />
    </li>
  );
}

/** What a blind grader crosses. */
function Boxes() {
  const { t } = useText();
  return (
    <p className="script-boxes">
      {(['dazzles', 'meets', 'falls-short'] as const).map((grade) => (
        <span key={grade}>
          <span aria-hidden="true" className="script-box" /> {t(`choice-grade.${grade}`)}
        </span>
      ))}
    </p>
  );
}

/** Where something leads: to one beat or, by conditions, to one of several. */
export function Ways({ ways, say, onGo }: PartProps & { readonly ways: readonly ScriptWay[] }) {
  const { t, rich } = useText();
  if (ways.length === 0) return <p className="script-way">{t('script.nowhere')}</p>;
  const isBranched = ways.length > 1 || ways.some(({ when }) => when !== null);
  const lead = ({ to, beat, when }: ScriptWay): React.ReactNode => {
    if (to === null) return t('script.missing', { name: readableId(beat) });
    const go = onGo === undefined ? <a href={`#script-${to}`}>{to}</a> : <GoButton number={to} onGo={onGo} />;
    if (!isBranched) return rich('script.go', { go });
    return when === null ? rich('script.go-else', { go }) : rich('script.go-if', { what: say(when), go });
  };
  return ways.map((way, index) => (
    <p key={`way-${String(index)}`} className="script-way">
      {lead(way)}
    </p>
  ));
}

function GoButton({ number, onGo }: { readonly number: number; readonly onGo: (number: number) => void }) {
  const { t } = useText();
  return (
    <button type="button" className="link" aria-label={t('script.go-to', { number })} onClick={() => onGo(number)}>
      {number}
    </button>
  );
}

/** The letter of a choice as browsers number a list of `a`. */
function letterOf(index: number): string {
  return String.fromCodePoint(97 + index);
}
