import './publish.css';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { changesBetween } from '#core/studio/changes/changes-between.ts';
import { stepOf } from '#core/studio/changes/weigh.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { Source } from '#core/studio/source.ts';
import { textOf } from '#core/studio/tree.ts';
import { Dialog } from '../../common/dialog.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { SaveFailure } from '../bar/save-failure.tsx';
import { ChangeList } from '../changes/change-list.tsx';
import type { Studio } from '../studio.ts';
import { useOutline, useStudioState } from '../use-studio.ts';
import { BEFORE_LIVE } from './checks.ts';
import { TranslationChanges } from './translation-changes.tsx';
import { type InForce, useInForce } from './use-in-force.ts';
import { versionChoices } from './version-choices.ts';
import { VersionField } from './version-field.tsx';

interface PublishDialogProps {
  readonly studio: Studio;
  readonly onClose: () => void;
}

/** From a draft to what players get: what changes for them, what to look at first, and which version it becomes. */
export function PublishDialog({ studio, onClose }: PublishDialogProps) {
  const { t } = useText();
  const { title } = useOutline(studio);
  const { inForce, error } = useInForce(studio);
  return (
    <Dialog title={t('studio.publish-title', { title: title ?? studio.document.file })} onClose={onClose}>
      {error !== null && <FailureNote error={error} what={t('studio.publish-unknown')} />}
      {inForce === undefined ? (
        <>
          {error === null && <p role="status">{t('state.loading')}</p>}
          <div className="actions">
            <button type="button" className="button" onClick={onClose}>
              {t('studio.close')}
            </button>
          </div>
        </>
      ) : (
        <Publishing studio={studio} inForce={inForce} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Publishing({ studio, inForce: now, onClose }: PublishDialogProps & { readonly inForce: InForce | null }) {
  const { t, date } = useText();
  const id = useId();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const { source: text } = useStudioState(studio);
  // As it was opened: what is published from here changes neither what is compared nor what is proposed.
  const [{ inForce, source }] = useState({ inForce: now, source: text });
  const before = useMemo(() => (inForce === null ? null : new Source(inForce.text)), [inForce]);
  const { choices, proposed } = useMemo(
    () =>
      versionChoices({
        written: textOf(source.root, 'version') ?? '1.0.0',
        inForce: textOf(before?.root, 'version'),
        step: before === null ? null : (stepOf(changesBetween(before, source)) ?? (before.text === source.text ? null : 'patch')),
      }),
    [before, source],
  );
  const [version, setVersion] = useState(proposed);
  const [label, setLabel] = useState('');
  const [busy, setBusy] = useState(false);
  const { findings, settled } = useStore(studio.findings);
  const stops = !settled || busy || findings.some(({ severity }) => severity === 'error');
  const publish = async (): Promise<void> => {
    setBusy(true);
    const { selection } = studio.document.state.get();
    if (version !== textOf(source.root, 'version')) studio.apply((each) => setValue(each, '/version', version), { kind: 'set', about: '/version' });
    studio.show(selection.pointer);
    const done = await studio.document.save({ publish: true, ...(label.trim() === '' ? {} : { label: label.trim() }) });
    setBusy(false);
    if (done) {
      void queries.invalidateQueries({ queryKey: orpc.studio.list.queryKey() });
      studio.told.set({ what: 'published', version });
    }
    // A clash is settled in the bar.
    if (done || studio.document.state.get().clash !== null) onClose();
  };
  const published = inForce?.published ?? null;
  const standing = ((): string => {
    if (inForce === null) return t('studio.force-none');
    const of = { version: textOf(before?.root, 'version') ?? '' };
    return published === null ? t('studio.force-file', of) : t(inForce.isOut ? 'studio.force-out' : 'studio.force-published', { ...of, at: date(published.at), by: published.by ?? t('studio.somebody') });
  })();
  return (
    <div className="studio-publish">
      <p>{standing}</p>
      {before !== null && (
        <section aria-labelledby={`${id}-changes`}>
          <h3 id={`${id}-changes`}>{t('studio.changes')}</h3>
          <ChangeList before={before} after={source} names={{ before: t('studio.change-was'), after: t('studio.change-is') }} />
          <TranslationChanges studio={studio} before={before} isRead={inForce?.isOut === false} />
        </section>
      )}
      <section aria-labelledby={`${id}-checks`}>
        <h3 id={`${id}-checks`}>{t('studio.checks')}</h3>
        <ul className="studio-checks">
          {BEFORE_LIVE.filter(({ isOfPlayed }) => inForce !== null || isOfPlayed !== true).map(({ name, Check }) => (
            <Check key={name} studio={studio} onLeave={onClose} />
          ))}
        </ul>
      </section>
      <VersionField choices={choices} proposed={proposed} value={version} onChange={setVersion} />
      <div className="field">
        <label htmlFor={`${id}-label`}>{t('studio.publish-label')}</label>
        <p id={`${id}-label-how`} className="hint">
          {t('studio.publish-label-how')}
        </p>
        <input id={`${id}-label`} className="input" value={label} maxLength={200} aria-describedby={`${id}-label-how`} onChange={(event) => setLabel(event.target.value)} />
      </div>
      <p className="hint">{t('studio.publish-running')}</p>
      <SaveFailure studio={studio} />
      <div className="actions">
        <button type="button" className="button button-primary" aria-disabled={stops} aria-describedby={stops ? `${id}-checks` : undefined} onClick={() => !stops && void publish()}>
          {busy ? t('studio.publish-busy') : t('studio.publish-now', { version })}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </div>
  );
}
