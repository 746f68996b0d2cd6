import { useId } from 'react';
import type { JsonValue } from '#core/scenario/json/json-value.ts';
import { addItem } from '#core/studio/operations/add-item.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { pointerTo, type TreeNode } from '#core/studio/tree.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useField } from './field.ts';
import { Findings, NumberField, Odd, type Option, SelectField } from './fields.tsx';
import type { Names } from './names.ts';

const KINDS = ['flag', 'met', 'promised', 'kept', 'seen', 'walkedOut', 'mood', 'spent', 'slips', 'dazzles', 'not', 'all', 'any'] as const;

type Kind = (typeof KINDS)[number];

const NAMED: Partial<Record<Kind, keyof Names>> = { flag: 'flags', met: 'needs', promised: 'promises', kept: 'promises', seen: 'beats' };
const BOUNDS: Partial<Record<Kind, number>> = { mood: 100, spent: 1_000_000, slips: 10_000, dazzles: 10_000 };

interface ConditionFieldProps extends StudioViewProps {
  readonly pointer: string;
  readonly names: Names;
  readonly label: string;
  /** Whether there may be none: then it holds always. */
  readonly optional?: boolean;
}

/** When something holds: one thing about the state of the story, or several together. */
export function ConditionField({ studio, pointer, names, label, optional = false }: ConditionFieldProps) {
  const { t } = useText();
  const id = useId();
  const { node, set, remove } = useField(studio, pointer);
  const kind = kindOf(node);
  const choose = (value: string): void => {
    const next = KINDS.find((each) => each === value);
    if (next === undefined) remove();
    else if (next !== kind) set(begun(next, names, node));
  };
  if (node !== null && kind === null) return <Odd studio={studio} pointer={pointer} label={label} />;
  return (
    <div className="studio-condition" role="group" aria-label={label}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <select id={id} className="input" value={kind ?? ''} data-pointer={pointer} onFocus={() => studio.show(pointer)} onChange={({ target }) => choose(target.value)}>
          {(optional || kind === null) && <option value="">{t('studio.when-always')}</option>}
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`studio.when-${each}`)}
            </option>
          ))}
        </select>
      </div>
      {kind !== null && node !== null && <Inside studio={studio} pointer={`${pointer}/${kind}`} kind={kind} names={names} />}
      <Findings studio={studio} pointer={pointer} />
    </div>
  );
}

interface InsideProps extends StudioViewProps {
  readonly pointer: string;
  readonly kind: Kind;
  readonly names: Names;
}

function Inside({ studio, pointer, kind, names }: InsideProps) {
  const { t } = useText();
  const { node } = useField(studio, pointer);
  const home = NAMED[kind];
  const most = BOUNDS[kind];
  if (home !== undefined) return <SelectField studio={studio} pointer={pointer} label={t(`studio.when-which-${home}`)} options={names[home]} />;
  if (most !== undefined) return <Bound studio={studio} pointer={pointer} most={most} />;
  switch (kind) {
    case 'not':
      return <ConditionField studio={studio} pointer={pointer} names={names} label={t('studio.when-not-what')} />;
    case 'all':
    case 'any':
      if (node?.kind !== 'list') return <Odd studio={studio} pointer={pointer} label={t(`studio.when-${kind}`)} />;
      return (
        <ul className="studio-conditions">
          {node.children.map(pointerTo).map((part, index) => (
            <li key={part}>
              <ConditionField studio={studio} pointer={part} names={names} label={t('studio.when-part', { number: index + 1 })} />
              {node.children.length > 1 && (
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => studio.apply((source) => removeValue(source, part), { kind: 'set' })}
                >
                  {t('studio.when-drop', { number: index + 1 })}
                </button>
              )}
            </li>
          ))}
          <li>
            <button type="button" className="button" onClick={() => studio.apply((source) => addItem(source, pointer, { walkedOut: true }), { kind: 'set' })}>
              {t('studio.when-add')}
            </button>
          </li>
        </ul>
      );
    default:
      return null;
  }
}

function Bound({ studio, pointer, most }: StudioViewProps & { readonly pointer: string; readonly most: number }) {
  const { t } = useText();
  const id = useId();
  const { node, set } = useField(studio, pointer);
  const key = node?.children.length === 1 ? node.children[0]?.key : undefined;
  if (key !== 'atLeast' && key !== 'below') return <Odd studio={studio} pointer={pointer} label={t('studio.bound')} />;
  const number = node?.children[0]?.value ?? 0;
  return (
    <div className="studio-pair">
      <div className="field">
        <label htmlFor={id}>{t('studio.bound')}</label>
        <select id={id} className="input" value={key} onChange={({ target }) => set({ [target.value]: number })}>
          <option value="atLeast">{t('studio.bound-atLeast')}</option>
          <option value="below">{t('studio.bound-below')}</option>
        </select>
      </div>
      <NumberField studio={studio} pointer={`${pointer}/${key}`} label={t('studio.bound-number')} min={0} max={most} />
    </div>
  );
}

function kindOf(node: TreeNode | null): Kind | null {
  if (node?.kind !== 'object' || node.children.length !== 1) return null;
  const key = node.children[0]?.key;
  return KINDS.find((kind) => kind === key) ?? null;
}

/** A condition to begin with; what stands there already goes into one that holds others. */
function begun(kind: Kind, names: Names, node: TreeNode | null): JsonValue {
  const home = NAMED[kind];
  const inner = node === null ? { walkedOut: true } : valueOf(node);
  if (home !== undefined) return { [kind]: firstOf(names[home]) };
  if (BOUNDS[kind] !== undefined) return { [kind]: { atLeast: kind === 'mood' ? 50 : 1 } };
  if (kind === 'walkedOut') return { walkedOut: true };
  return { [kind]: kind === 'not' ? inner : [inner] };
}

function firstOf(options: readonly Option[]): string {
  return options[0]?.value ?? '';
}

/** A node of the tree as the value that it is. */
function valueOf(node: TreeNode): JsonValue {
  if (node.kind === 'object') return Object.fromEntries(node.children.map((child) => [String(child.key), valueOf(child)]));
  return node.kind === 'list' ? node.children.map(valueOf) : node.value;
}
