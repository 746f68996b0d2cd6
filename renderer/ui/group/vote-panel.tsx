import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../messages/text.tsx';
import { ChoicePrice, ChoiceSaid } from '../play/choice-label.tsx';
import type { ChoiceView } from '../play/choice-view.ts';
import { Said } from '../play/said.tsx';
import { customerName, nameOf } from '../play/speaker.ts';
import { useSettings } from '../settings/settings-context.tsx';
import { addHand, handsFor, takeHand, takeLast, type Votes } from './votes.ts';
import { type GroupRun, level } from './group-run.ts';
import { TalkPrompt } from './talk-prompt.tsx';
import { useVoteKeys } from './use-vote-keys.ts';

interface VotePanelProps {
  readonly run: GroupRun;
  /** What a team can talk about before it looks. */
  readonly prompts: readonly string[];
  /** Of the prompts that come with a programme; undefined: the screen's own. */
  readonly promptsLang: string | undefined;
  readonly onCount: (change: (votes: Votes) => Votes) => void;
  readonly onSee: () => void;
  readonly onSettle: (choice: string) => void;
  readonly onLetPass: () => void;
}

/** The choices, large and numbered, and how many hands went up for each. */
export function VotePanel(props: VotePanelProps) {
  const { run, prompts, promptsLang, onCount, onSee, onLetPass } = props;
  const { t } = useText();
  const { letterKeys } = useSettings().settings;
  const next = useId();
  const [refused, setRefused] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { program, snapshot, votes } = run;
  const { choices, canLetPass, position } = snapshot;
  const { locale, customer } = program.scenario;
  const left = program.allowance - position.scene.state.spent;
  const lines = position.scene.lines.map(({ who, say }, at) => ({ at, speaker: nameOf(program, who), say }));
  const customers = position.scene.lines.findLastIndex(({ who }) => who === customer);
  const change = (how: (votes: Votes) => Votes): void => {
    setRefused(false);
    onCount(how);
  };
  const countNumber = (number: number): void => {
    const choice = choices[number - 1];
    if (choice !== undefined && !choice.tooDear) change((all) => addHand(all, choice.id));
  };
  useVoteKeys({ active: true, letterKeys, onNumber: countNumber, onTakeBack: () => change(takeLast) });

  return (
    <div className="box group-vote">
      {lines.length > 0 && <Said lang={locale} lines={lines} main={customers < 0 ? lines.length - 1 : customers} />}
      <section className="group-choices">
        <h2 ref={heading} tabIndex={-1} className="choices-title">
          {t('group.vote')}
          <span className="choices-hint">{t(letterKeys ? 'group.vote-keys' : 'group.vote-buttons')}</span>
        </h2>
        <ol className="group-list">
          {choices.map((choice, index) => (
            <li key={choice.id}>
              <VoteRow
                lang={locale}
                choice={choice}
                number={index + 1}
                hands={handsFor(votes, choice.id)}
                left={left}
                onMore={() => change((all) => addHand(all, choice.id))}
                onLess={() => change((all) => takeHand(all, choice.id))}
              />
            </li>
          ))}
        </ol>
        <p role="status" className="sr-only">
          {votes.length === 0 ? '' : t('group.counted', { hands: votes.length })}
        </p>
        <TalkPrompt prompts={prompts} lang={promptsLang} first={position.visit} />
        {run.phase === 'tied' && <Tie {...props} />}
        {run.phase !== 'tied' && (
          <p id={next} className="hint group-next">
            <NextStep run={run} />
          </p>
        )}
        <div className="actions">
          {run.phase !== 'tied' && (
            <button
              type="button"
              className="button button-primary button-large"
              aria-describedby={next}
              onClick={() => (votes.length === 0 ? setRefused(true) : onSee())}
            >
              {t('group.see')}
            </button>
          )}
          {canLetPass && (
            <button type="button" className="button let-pass" onClick={onLetPass}>
              {t('play.let-pass')}
            </button>
          )}
        </div>
        <p role="status" className="hint-trouble">
          {refused && t('group.no-hands')}
        </p>
      </section>
    </div>
  );
}

/** What the button below will do, as the hands stand now. */
function NextStep({ run }: { readonly run: GroupRun }) {
  const { t } = useText();
  const name = customerName(run.program);
  const [first, second] = level(run);
  if (first === undefined) return t('group.next-none', { name });
  if (second !== undefined) return t('group.next-level');
  return t('group.next-leads', { number: run.snapshot.choices.findIndex(({ id }) => id === first) + 1, name });
}

interface VoteRowProps {
  /** The language of the story. */
  readonly lang: string;
  readonly choice: ChoiceView;
  readonly number: number;
  readonly hands: number;
  /** Units of the allowance that are left. */
  readonly left: number;
  readonly onMore: () => void;
  readonly onLess: () => void;
}

function VoteRow({ lang, choice, number, hands, left, onMore, onLess }: VoteRowProps) {
  const { t } = useText();
  const { kind, tooDear } = choice;
  return (
    <div className="group-choice" data-kind={kind} data-dear={tooDear}>
      <span className="choice-number group-number">{number}</span>
      <p className="group-words">
        <ChoiceSaid lang={lang} choice={choice} />
        <ChoicePrice choice={choice} left={left} className="group-price" />
      </p>
      {!tooDear && (
        <div className="group-hands" role="group" aria-label={t('group.hands-for', { number })}>
          <button
            type="button"
            className="button group-step"
            aria-label={t('group.less', { number })}
            aria-disabled={hands === 0}
            onClick={onLess}
          >
            −
          </button>
          <output className="group-count" aria-label={t('group.hands', { hands, number })}>
            {hands}
          </output>
          <button type="button" className="button group-step" aria-label={t('group.more', { number })} onClick={onMore}>
            +
          </button>
        </div>
      )}
    </div>
  );
}

/** Level: whoever holds the meeting decides. */
function Tie({ run, onSettle }: VotePanelProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { choices } = run.snapshot;
  return (
    <section className="note group-tie">
      <h3 ref={heading} tabIndex={-1}>
        {t('group.tie')}
      </h3>
      <p>{t('group.tie-settle')}</p>
      <div className="actions">
        {level(run).map((id) => (
          <button key={id} type="button" className="button" onClick={() => onSettle(id)}>
            {t('group.take-number', { number: choices.findIndex((choice) => choice.id === id) + 1 })}
          </button>
        ))}
      </div>
    </section>
  );
}
