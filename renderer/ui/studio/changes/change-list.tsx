import './changes.css';
import { useMemo, useState } from 'react';
import { changesBetween } from '#core/studio/changes/changes-between.ts';
import type { ScenarioChange } from '#core/studio/changes/scenario-change.ts';
import type { Source } from '#core/studio/source.ts';
import { useText } from '../../messages/text.tsx';
import { thingWords } from '../words.ts';
import { fieldName } from './field-names.ts';
import { valueWords } from './value-words.ts';

/** So many are shown until the others are asked for. */
const FEW = 12;

interface ChangeListProps {
  readonly before: Source;
  readonly after: Source;
  /** What the two are called. */
  readonly names: { readonly before: string; readonly after: string };
}

/** What differs between two texts, side by side and in words: by thing and field, without a word of JSON. */
export function ChangeList({ before, after, names }: ChangeListProps) {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const groups = useMemo(() => groupsOf(changesBetween(before, after)), [before, after]);
  if (groups.length === 0) return <p>{t(before.text === after.text ? 'studio.compare-same' : 'studio.changes-none')}</p>;
  const shown = all ? groups : groups.slice(0, FEW);
  return (
    <>
      <ul className="studio-changes">
        {shown.map((group) => (
          <Group key={`${group[0].what} ${group[0].pointer} ${group[0].thing.words}`} changes={group} before={before} after={after} names={names} />
        ))}
      </ul>
      {groups.length > shown.length && (
        <button type="button" className="button button-quiet" onClick={() => setAll(true)}>
          {t('studio.changes-more', { count: groups.length - shown.length })}
        </button>
      )}
    </>
  );
}

type Changes = readonly [ScenarioChange, ...ScenarioChange[]];

function Group({ changes, before, after, names }: ChangeListProps & { readonly changes: Changes }) {
  const { t } = useText();
  const [{ thing, beat }] = changes;
  const name = beat === null ? thingWords(t, thing) : t('studio.change-in', { thing: thingWords(t, thing), beat: thingWords(t, beat) });
  return (
    <li>
      <p className="studio-change-where">{name}</p>
      {changes.map((change) =>
        change.what === 'changed' ? (
          <Field key={change.field} change={change} before={before} after={after} names={names} />
        ) : (
          <p key={change.what} className="studio-change-whole" data-what={change.what}>
            {t(`studio.change-${change.what}`)}
          </p>
        ),
      )}
    </li>
  );
}

interface FieldProps extends ChangeListProps {
  readonly change: Extract<ScenarioChange, { what: 'changed' }>;
}

function Field({ change: { field, thing, ...values }, before, after, names }: FieldProps) {
  const { t } = useText();
  const name = fieldName(thing.kind, field);
  const [was, is] = [valueWords(t, field, values.before, before), valueWords(t, field, values.after, after)];
  return (
    <div className="studio-change" role="group" aria-label={name === null ? field : t(name)}>
      <p className="studio-change-field">{name === null ? t('studio.change-field', { field }) : t(name)}</p>
      <p className="studio-change-was">
        <span>{t('studio.change-side', { name: names.before })}</span> <del>{was}</del>
      </p>
      <p className="studio-change-is">
        <span>{t('studio.change-side', { name: names.after })}</span> <ins>{was === is ? t('studio.change-other', { words: is }) : is}</ins>
      </p>
    </div>
  );
}

/** Changes of one thing stand together. */
function groupsOf(changes: readonly ScenarioChange[]): readonly Changes[] {
  const groups: [ScenarioChange, ...ScenarioChange[]][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const isSame = last !== undefined && last[0].pointer === change.pointer && last[0].what === 'changed' && change.what !== 'removed' && change.thing.kind !== 'flag';
    if (isSame) last.push(change);
    else groups.push([change]);
  }
  return groups;
}
