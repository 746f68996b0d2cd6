import { type ComponentType, type FormEvent, type ReactNode, useId, useState } from 'react';
import type { JsonValue } from '#core/scenario/json/json-value.ts';
import type { Edit } from '#core/studio/edit.ts';
import type { Home } from '#core/studio/homes.ts';
import { addEntry } from '#core/studio/operations/add-entry.ts';
import { addFlag } from '#core/studio/operations/add-flag.ts';
import { removeEntry } from '#core/studio/operations/remove-entry.ts';
import { removeFlag } from '#core/studio/operations/remove-flag.ts';
import { renameEntry } from '#core/studio/operations/rename-entry.ts';
import { renameFlag } from '#core/studio/operations/rename-flag.ts';
import type { Source } from '#core/studio/source.ts';
import { pointerFrom, type TreeNode } from '#core/studio/tree.ts';
import { useText } from '../../messages/text.tsx';
import { comeIn } from '../people/come-in.ts';
import type { StudioViewProps } from '../studio.ts';
import { useStoryLocale } from '../use-studio.ts';
import { useField } from './field.ts';
import { Findings, Odd } from './fields.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

/** What can be listed: what is kept under ids, and flags, which are nothing but ids. */
type Listed = Exclude<Home, 'beats'> | 'flags';

/** What the fields of one of them are told. */
export interface EntryFieldsProps extends StudioViewProps {
  readonly pointer: string;
}

interface EntriesFormProps extends StudioViewProps {
  readonly home: Listed;
  /** What a new one holds, made of the words it is added with. */
  readonly begin?: (words: string) => JsonValue;
  /** The fields of one. */
  readonly Fields?: ComponentType<EntryFieldsProps>;
  /** Another way to add one. */
  readonly More?: ComponentType<StudioViewProps>;
}

/** The people, needs, promises, flags or variants of a story: each with its fields, and a way to add one. */
export function EntriesForm({ studio, home, begin, Fields, More }: EntriesFormProps) {
  const { t } = useText();
  const id = useId();
  const pointer = `/${home}`;
  const { node } = useField(studio, pointer);
  const locale = useStoryLocale(studio);
  const [words, setWords] = useState('');
  const fits = node === null || node.kind === (home === 'flags' ? 'list' : 'object');
  if (!fits) return <Odd studio={studio} pointer={pointer} label={t(`studio.${home}`)} />;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const said = words.trim();
    if (said === '') return;
    const operation = (source: Source): Edit =>
      home === 'flags' ? addFlag(source, { words: said }) : addEntry(source, home, { words: said, value: begin?.(said) ?? said });
    const done = home === 'cast' ? comeIn(studio, { words: said, value: begin?.(said) ?? said }) : studio.apply(operation, { kind: 'add' });
    if (done) setWords('');
  };
  return (
    <fieldset className="field studio-part">
      <legend>{t(`studio.${home}`)}</legend>
      <p className="hint">{t(`studio.${home}-how`)}</p>
      <Findings studio={studio} pointer={pointer} />
      <ul className="studio-items">
        {node?.children.map((child) => (
          <Entry key={home === 'flags' ? String(child.value) : String(child.key)} studio={studio} home={home} node={child}>
            {Fields !== undefined && <Fields studio={studio} pointer={pointerFrom(home, child.key)} />}
          </Entry>
        ))}
      </ul>
      <form className="studio-pair" onSubmit={add} noValidate>
        <div className="field">
          <label htmlFor={id}>{t(`studio.${home}-new`)}</label>
          <input id={id} className="input studio-text" value={words} lang={locale} autoComplete="off" spellCheck data-pointer={pointer} onChange={({ target }) => setWords(target.value)} />
        </div>
        <button type="submit" className="button" aria-disabled={words.trim() === ''}>
          {t(`studio.${home}-add`)}
        </button>
      </form>
      {More !== undefined && <More studio={studio} />}
    </fieldset>
  );
}

interface EntryProps extends StudioViewProps {
  readonly home: Listed;
  readonly node: TreeNode;
  readonly children: ReactNode;
}

function Entry({ studio, home, node, children }: EntryProps) {
  const { t } = useText();
  const id = useId();
  const own = home === 'flags' ? String(node.value ?? '') : String(node.key);
  const pointer = pointerFrom(home, node.key);
  const [name, setName] = useState(own);
  const [uses, setUses] = useState<readonly string[] | null>(null);
  const removal = (source: Source): Edit => (home === 'flags' ? removeFlag(source, own) : removeEntry(source, home, own));
  const remove = (): void => {
    setUses(null);
    if (studio.apply(removal, { kind: 'remove', about: pointer })) studio.show(`/${home}`, 'form');
  };
  const rename = (): void => {
    const next = name.trim();
    if (next === own) return;
    const done = studio.apply((source) => (home === 'flags' ? renameFlag(source, own, next) : renameEntry(source, home, own, next)), { kind: 'rename' });
    if (!done) setName(own);
  };
  return (
    <li>
      <Findings studio={studio} pointer={pointer} />
      {children}
      <div className="studio-pair">
        <div className="field">
          <label htmlFor={id}>{t('studio.name-in-file')}</label>
          <input
            id={id}
            className="input studio-name"
            value={name}
            autoComplete="off"
            spellCheck={false}
            data-pointer={pointer}
            onChange={({ target }) => setName(target.value)}
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.key === 'Enter') rename();
              if (event.key === 'Escape') setName(own);
            }}
          />
        </div>
        <button
          type="button"
          className="button button-quiet"
          aria-label={t('studio.item-remove', { name: own })}
          onClick={() => {
            const edit = removal(studio.document.state.get().source);
            if ('refused' in edit || edit.dangling.length === 0) remove();
            else setUses(edit.dangling);
          }}
        >
          {t('studio.remove')}
        </button>
      </div>
      {uses !== null && <RemoveDialog studio={studio} pointer={pointer} uses={uses} onRemove={remove} onClose={() => setUses(null)} />}
    </li>
  );
}
