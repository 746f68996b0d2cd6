import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import type { NewAssignment } from '#core/contract/assignments.ts';
import { inLanguage } from '../../catalogue/in-language.ts';
import { useApi } from '../../data/api.tsx';
import { useCatalogue } from '../../data/use-catalogue.ts';
import { usePrincipleList } from '../../data/use-principles.ts';
import { useText } from '../../messages/text.tsx';
import { namesOf } from './subject-words.ts';

/** What can be assigned. */
export type Subject = Pick<NewAssignment, 'kind' | 'subject'>;

/** Something to pick, as it is shown and found. */
interface Offer extends Subject {
  readonly title: string;
  readonly locale: string;
  /** What says more than the title: with whom, how long, what it practises. */
  readonly facts: readonly string[];
  readonly about: string;
}

interface SubjectPickerProps {
  readonly picked: Subject | null;
  readonly fault: string | null;
  readonly onPick: (subject: Subject) => void;
}

/** The programmes and scenarios there are, each with what tells it from others, found by typing. */
export function SubjectPicker({ picked, fault, onPick }: SubjectPickerProps) {
  const { t } = useText();
  const id = useId();
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words);
  const offers = useOffers();
  const waiting = useCatalogue().data?.waiting ?? [];
  const found = offers.filter((offer) => isSought(offer, sought));
  const isPicked = ({ kind, subject }: Subject): boolean => picked?.kind === kind && picked.subject === subject;
  return (
    <fieldset className="field subject-picker" aria-describedby={`${id}-fault`}>
      <legend>{t('assignment.what')}</legend>
      <div className="field">
        <label htmlFor={id}>{t('assignment.search')}</label>
        <input
          id={id}
          className="input"
          type="search"
          value={words}
          autoComplete="off"
          data-fault={fault !== null}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <p id={`${id}-fault`} className="hint-trouble" role="alert">
        {fault}
      </p>
      <p role="status" className="hint">
        {sought !== '' && t('assignment.found', { count: found.length })}
      </p>
      <div className="subject-offers">
        {(['programme', 'scenario'] as const).map((kind) => {
          const offered = found.filter((offer) => offer.kind === kind);
          if (offered.length === 0) return null;
          return (
            <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
              <p id={`${id}-${kind}`} className="subject-kind">
                {t(`assignment.${kind}s`)}
              </p>
              {offered.map((offer) => (
                <label className="option subject-offer" key={offer.subject}>
                  <input
                    type="radio"
                    name={`${id}-subject`}
                    checked={isPicked(offer)}
                    onChange={() => onPick({ kind, subject: offer.subject })}
                  />
                  <span>
                    <bdi lang={offer.locale}>{offer.title}</bdi>
                    <span className="hint">{offer.facts.join(' · ')}</span>
                  </span>
                </label>
              ))}
            </div>
          );
        })}
      </div>
      {waiting.length > 0 && <p className="hint">{t('assignment.not-published', { count: waiting.length, names: namesOf(waiting) })}</p>}
    </fieldset>
  );
}

function useOffers(): readonly Offer[] {
  const { t, locale } = useText();
  const { orpc } = useApi();
  const catalogue = useCatalogue();
  const programmes = useQuery(orpc.programmes.list.queryOptions());
  const principles = usePrincipleList();
  const nameOf = (principle: string): string[] => {
    const named = principles.data?.find((one) => one.id === principle);
    return named === undefined ? [] : [named.name];
  };
  return [
    ...(programmes.data?.programmes ?? []).map((one): Offer => {
      const wait = (catalogue.data?.waiting ?? []).filter(({ id }) => one.scenarios.includes(id));
      const facts = [
        t('assignment.weeks', { weeks: one.weeks }),
        ...(wait.length === 0 ? [] : [t('assignment.some-wait', { count: wait.length, names: namesOf(wait) })]),
      ];
      return { kind: 'programme', subject: one.id, title: one.title, locale: one.locale, facts, about: one.summary };
    }),
    ...(catalogue.data?.scenarios ?? []).map((one): Offer => {
      const words = inLanguage(one, locale);
      const facts = [
        t('catalogue.with', { name: words.customer }),
        ...(one.minutes === null ? [] : [t('catalogue.minutes', { minutes: one.minutes })]),
        ...one.topics.flatMap(nameOf),
      ];
      return { kind: 'scenario', subject: one.id, title: words.title, locale: words.locale, facts, about: words.summary };
    }),
  ];
}

/** Whether every word that was typed stands somewhere in what is known of it; capitals and accents apart. */
function isSought({ title, facts, about }: Offer, words: string): boolean {
  const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const text = plain([title, ...facts, about].join(' '));
  return plain(words).split(/\s+/).every((word) => text.includes(word));
}
