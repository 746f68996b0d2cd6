import { useEffect, useRef, useState } from 'react';
import { useText } from '../messages/text.tsx';

interface TalkPromptProps {
  readonly prompts: readonly string[];
  /** The prompts' language; undefined: the screen's. */
  readonly lang: string | undefined;
  /** Which of them comes first, counted around. */
  readonly first: number;
}

/** One question to talk about before anybody looks; another one for whoever asks. */
export function TalkPrompt({ prompts, lang, first }: TalkPromptProps) {
  const { t } = useText();
  const [asked, setAsked] = useState<number | null>(null);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (asked !== null) words.current?.focus();
  }, [asked]);
  if (asked === null) {
    return (
      <button type="button" className="button" onClick={() => setAsked(first)}>
        {t('group.talk')}
      </button>
    );
  }
  return (
    <section className="group-talk">
      <h3>{t('group.talk')}</h3>
      <p ref={words} tabIndex={-1} className="group-prompt" lang={lang}>
        {prompts[asked % prompts.length]}
      </p>
      {prompts.length > 1 && (
        <button type="button" className="button button-quiet" onClick={() => setAsked(asked + 1)}>
          {t('group.talk-another')}
        </button>
      )}
    </section>
  );
}
