import { useEffect, useId, useRef, useState } from 'react';
import type { PrinciplesFile } from '#core/contract/house.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { useText } from '../../messages/text.tsx';
import { UsesList } from '../uses-list.tsx';
import type { WrittenPrinciple } from './written-principle.ts';

interface PrincipleFormProps {
  readonly principle: WrittenPrinciple;
  readonly uses: PrinciplesFile['uses'][string];
  readonly findings: readonly Finding[];
  readonly place: { readonly index: number; readonly of: number };
  readonly onWrite: (field: string, value: string) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

const FIELDS = ['name', 'summary', 'looks/F', 'looks/C', 'looks/A'] as const;

const LABELS = {
  name: 'principles.name',
  summary: 'principles.summary',
  'looks/F': 'principles.looks-f',
  'looks/C': 'principles.looks-c',
  'looks/A': 'principles.looks-a',
} as const;

/** One principle: folded up, its name; open, all its words. */
export function PrincipleForm({ principle, uses, findings, place: { index, of }, onWrite, onMove, onRemove }: PrincipleFormProps) {
  const { t } = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { name, pointer } = principle;
  const pressed = useRef<HTMLButtonElement | null>(null);
  // What is moved in the page loses the focus.
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  });
  const move = (button: HTMLButtonElement, to: number): void => {
    if (to < 0 || to >= of) return;
    pressed.current = button;
    onMove(to);
  };
  const called = name.trim() === '' ? t('principles.unnamed') : name;
  const valueOf = (field: (typeof FIELDS)[number]): string => {
    if (field === 'name' || field === 'summary') return principle[field];
    return principle.looks[field === 'looks/F' ? 'F' : field === 'looks/C' ? 'C' : 'A'];
  };
  const faultOf = (field: string): Finding | undefined => findings.find((finding) => finding.pointer === `${pointer}/${field}`);
  return (
    <li className="panel house-principle">
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="house-principle-name">{called}</span>
          {findings.length > 0 && <span className="house-principle-faults">{t('principles.faults', { count: findings.length })}</span>}
        </summary>
        {isOpen && (
          <div className="house-principle-fields">
            {FIELDS.map((field) => (
              <div key={field} className="field">
                <label htmlFor={`${id}-${field}`}>{t(LABELS[field])}</label>
                {field === 'name' ? (
                  <input id={`${id}-${field}`} className="input" value={valueOf(field)} aria-invalid={faultOf(field) !== undefined} aria-describedby={`${id}-${field}-fault`} onChange={({ target }) => onWrite(field, target.value)} />
                ) : (
                  <textarea id={`${id}-${field}`} className="input" rows={2} value={valueOf(field)} aria-invalid={faultOf(field) !== undefined} aria-describedby={`${id}-${field}-fault`} onChange={({ target }) => onWrite(field, target.value)} />
                )}
                <p id={`${id}-${field}-fault`} className="hint-trouble" lang="en">
                  {faultOf(field)?.message}
                </p>
              </div>
            ))}
            {findings
              .filter(({ pointer: at }) => !FIELDS.some((field) => at === `${pointer}/${field}`))
              .map(({ message }) => (
                <p key={message} className="hint-trouble" lang="en">
                  {message}
                </p>
              ))}
            <p className="hint">{t('principles.known-as', { id: principle.id })}</p>
            <UsesList uses={uses} />
          </div>
        )}
      </details>
      <div className="actions">
        <button type="button" className="button button-quiet" aria-disabled={index === 0} aria-label={t('principles.up-of', { name: called })} onClick={({ currentTarget }) => move(currentTarget, index - 1)}>
          {t('principles.up')}
        </button>
        <button type="button" className="button button-quiet" aria-disabled={index === of - 1} aria-label={t('principles.down-of', { name: called })} onClick={({ currentTarget }) => move(currentTarget, index + 1)}>
          {t('principles.down')}
        </button>
        <button type="button" className="button button-quiet" aria-label={t('principles.remove-of', { name: called })} onClick={onRemove}>
          {t('principles.remove')}
        </button>
      </div>
    </li>
  );
}
