import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { LONGEST_TITLE } from '#core/house/library.ts';
import { codeOf, type LookParts } from '#core/looks/parts.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { Face } from '../../common/face.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { TextBox } from '../../common/text-box.tsx';
import { useApi } from '../../data/api.tsx';
import { type Text, useText } from '../../messages/text.tsx';
import { Tabs } from '../../studio/tabs.tsx';
import { useLibraryChanged } from '../use-library.ts';
import { BeginFrom } from './begin-from.tsx';
import { LookFaces } from './look-faces.tsx';
import { SCARF } from './palettes.ts';
import { PART_TABS, PartPanel, type PartTab } from './part-panel.tsx';
import { surprisingLook } from './surprise.ts';
import './looks.css';

/** A look of the library. */
export interface ShownLook {
  readonly id: string;
  readonly title: string;
  readonly parts: LookParts;
}

interface LookDialogProps {
  /** Null: a new one. */
  readonly look: ShownLook | null;
  /** What the dialog is called; as what it does, by default. */
  readonly heading?: string;
  readonly onDone: (title: string, id: string) => void;
  readonly onClose: () => void;
}

const FIRST: LookParts = { head: 'medium3', outfit: 'jumper', skin: '#dca585', hair: '#4d3229', clothes: '#4f7f86' };

/** Puts a look together from parts, with every face it can make in sight, and keeps it in the library. */
export function LookDialog({ look, heading, onDone, onClose }: LookDialogProps) {
  const { t } = useText();
  const { connection } = useApi();
  const changed = useLibraryChanged();
  const id = useId();
  const [title, setTitle] = useState(look?.title ?? '');
  const [parts, setParts] = useState(look?.parts ?? FIRST);
  // Hair and a headscarf have each their colour, and get it back when somebody only looked at the other.
  const [spare, setSpare] = useState(parts.head === 'hijab' ? FIRST.hair : SCARF);
  const [tab, setTab] = useState<PartTab>('head');
  const [isUntitled, setUntitled] = useState(false);
  const [isBeginning, setBeginning] = useState(false);
  const [said, setSaid] = useState('');
  const keep = useMutation({
    mutationFn: async () => {
      const { house } = connection.client;
      const told = { title: title.trim(), parts };
      const kept = look === null ? (await house.addLook(told)).id : look.id;
      if (look !== null) await house.change({ kind: 'look', id: kept, ...told });
      await changed();
      return kept;
    },
    onSuccess: (kept) => onDone(title.trim(), kept),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setUntitled(title.trim() === '');
    if (title.trim() !== '' && !keep.isPending) keep.mutate();
  };
  const begin = (from: LookParts): void => {
    setParts(from);
    setSpare(from.head === 'hijab' ? FIRST.hair : SCARF);
    setSaid(inWords(from, t));
    setBeginning(false);
  };
  const change = (now: LookParts): void => {
    const isOther = (now.head === 'hijab') !== (parts.head === 'hijab');
    setParts(isOther ? { ...now, hair: spare } : now);
    if (isOther) setSpare(parts.hair);
    setSaid('');
  };
  const code = codeOf(parts);
  return (
    <>
      <Dialog title={heading ?? (look === null ? t('house.add-look') : t('looks.change', { title: look.title }))} onClose={onClose}>
        <form onSubmit={submit} noValidate>
          <div className="look-builder">
            <div className="look-whole">
              <TextBox label={t('looks.title')} value={title} most={LONGEST_TITLE} fault={isUntitled && title.trim() === '' ? t('looks.untitled') : null} onChange={setTitle} />
              <div className="actions">
                <button type="button" className="button" onClick={() => setBeginning(true)}>
                  {t('looks.begin')}
                </button>
                <button type="button" className="button" onClick={() => begin(surprisingLook(Math.random))}>
                  {t('looks.surprise')}
                </button>
              </div>
              <LookFaces look={code} name={title.trim() === '' ? t('looks.this') : title} />
              <p role="status" className="hint look-said">
                {said}
              </p>
            </div>
            <div className="look-parts">
              <div className="look-tabs">
                <Tabs label={t('looks.parts')} id={id} tabs={PART_TABS.map((name) => ({ name, title: t(`looks.part-${name}`) }))} chosen={tab} onChoose={setTab} />
              </div>
              <Face look={code} feels="pleased" className="look-live" />
              <div key={tab} ref={showChosen} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${tab}`} className="look-panel">
                <PartPanel tab={tab} parts={parts} spare={spare} onChange={change} />
              </div>
            </div>
          </div>
          {keep.error !== null && <FailureNote error={keep.error} what={t('looks.keep-failed')} />}
          <DialogActions label={look === null ? t('house.add') : t('house.keep')} busy={keep.isPending} onCancel={onClose} />
        </form>
      </Dialog>
      {isBeginning && <BeginFrom onBegin={begin} onClose={() => setBeginning(false)} />}
    </>
  );
}

/** Brings what is chosen into sight, where a panel of parts moves by itself. */
function showChosen(panel: HTMLElement | null): void {
  if (panel === null) return;
  const chosen = panel.querySelector('input:checked')?.closest('label')?.getBoundingClientRect();
  const { top, height } = panel.getBoundingClientRect();
  if (chosen !== undefined) panel.scrollTop += chosen.top - top - (height - chosen.height) / 2;
}

/** What somebody sees, for those who do not. */
function inWords({ head, facialHair, accessories, outfit }: LookParts, t: Text['t']): string {
  return t('looks.now', {
    head: t(`part.head-${head}`),
    beard: t(`part.beard-${facialHair ?? 'none'}`),
    glasses: t(`part.glasses-${accessories ?? 'none'}`),
    outfit: t(`part.outfit-${outfit ?? 'none'}`),
  });
}
