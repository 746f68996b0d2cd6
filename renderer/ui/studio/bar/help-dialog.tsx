import { Dialog } from '../../common/dialog.tsx';
import { type MessageId, useText } from '../../messages/text.tsx';

const KEYS: readonly (readonly [keys: string, MessageId])[] = [
  ['Ctrl+Z', 'studio.key-undo'],
  ['Ctrl+Shift+Z', 'studio.key-redo'],
  ['Ctrl+S', 'studio.key-save'],
  ['F6', 'studio.key-panes'],
  ['↑ ↓', 'studio.key-move'],
  ['→ ←', 'studio.key-open'],
  ['A … Z', 'studio.key-type'],
  ['Enter', 'studio.key-edit'],
  ['Insert', 'studio.key-add'],
  ['Delete', 'studio.key-remove'],
  ['Ctrl+D', 'studio.key-duplicate'],
  ['F2', 'studio.key-rename'],
  ['Alt+↑ Alt+↓', 'studio.key-shift'],
  ['Shift+F10', 'studio.key-menu'],
];

/** The keys of the studio. All of it is there as buttons and menus too. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog title={t('studio.help')} onClose={onClose}>
      <p>{t('studio.help-lead')}</p>
      <dl className="studio-keys">
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t('studio.close')}
        </button>
      </div>
    </Dialog>
  );
}
