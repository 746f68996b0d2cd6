import { type FormEvent, useState } from 'react';
import { newId } from '#core/studio/ids.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { TextBox } from '../../common/text-box.tsx';
import { useText } from '../../messages/text.tsx';

interface NewPrinciple {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly looks: { readonly F: string; readonly C: string; readonly A: string };
}

interface AddPrincipleProps {
  /** Ids that others have. */
  readonly taken: ReadonlySet<string>;
  readonly onAdd: (principle: NewPrinciple) => void;
  readonly onClose: () => void;
}

const MOST = 500;

/** Asks for all the words of a new principle at once, so that none is ever half there. */
export function AddPrinciple({ taken, onAdd, onClose }: AddPrincipleProps) {
  const { t } = useText();
  const [words, setWords] = useState({ name: '', summary: '', F: '', C: '', A: '' });
  const [tried, setTried] = useState(false);
  const set = (field: keyof typeof words) => (value: string) => setWords({ ...words, [field]: value });
  const fault = (field: keyof typeof words): string | null => (tried && words[field].trim() === '' ? t('principles.empty') : null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const { name, summary, F, C, A } = words;
    if ([name, F, C, A].some((value) => value.trim() === '')) return;
    onAdd({ id: newId(name, taken, 'principle'), name: name.trim(), summary: summary.trim(), looks: { F: F.trim(), C: C.trim(), A: A.trim() } });
  };
  return (
    <Dialog title={t('principles.add')} onClose={onClose}>
      <form className="house-form" onSubmit={submit} noValidate>
        <TextBox label={t('principles.name')} value={words.name} most={MOST} fault={fault('name')} onChange={set('name')} />
        <TextBox label={t('principles.summary')} hint={t('principles.summary-how')} value={words.summary} most={MOST} onChange={set('summary')} />
        <TextBox label={t('principles.looks-f')} value={words.F} most={MOST} fault={fault('F')} onChange={set('F')} />
        <TextBox label={t('principles.looks-c')} value={words.C} most={MOST} fault={fault('C')} onChange={set('C')} />
        <TextBox label={t('principles.looks-a')} value={words.A} most={MOST} fault={fault('A')} onChange={set('A')} />
        <DialogActions label={t('house.add')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
