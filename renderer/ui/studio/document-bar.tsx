import './bar/bar.css';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { saveFile } from '../common/save-file.ts';
import { useStore } from '../common/store.ts';
import { type MessageId, useText } from '../messages/text.tsx';
import { studioAddress } from './address.ts';
import { ClashNote } from './bar/clash-note.tsx';
import { HelpDialog } from './bar/help-dialog.tsx';
import { RecoveredNote } from './bar/recovered-note.tsx';
import { SaveFailure } from './bar/save-failure.tsx';
import { Standing } from './bar/standing.tsx';
import { VersionsDialog } from './bar/versions-dialog.tsx';
import { RenameDocument } from './documents/rename-document.tsx';
import { useDocuments } from './documents/use-documents.ts';
import { problemCount, weighed } from './findings/weights.ts';
import { PublishDialog } from './publish/publish-dialog.tsx';
import { wantPublishing, wantsPublishing } from './publish/to-publish.ts';
import { useListed } from './publish/use-listed.ts';
import { WithdrawDialog } from './publish/withdraw-dialog.tsx';
import { Menu } from './menu.tsx';
import { stepBack, stepForward, thingOf } from './steps.ts';
import type { StudioViewProps } from './studio.ts';
import { useOutline, useStudioState } from './use-studio.ts';
import { STUDIO_VIEWS } from './views.ts';
import { didWords } from './words.ts';

interface DocumentBarProps extends StudioViewProps {
  /** Null: the problems take the place of what is shown. */
  readonly problemsOpen: boolean | null;
  readonly onProblems: () => void;
}

/** What is open, whether it is safe, and what can be done with the whole of it. */
export function DocumentBar({ studio, problemsOpen, onProblems }: DocumentBarProps) {
  const { t } = useText();
  const { document: open } = studio;
  const { title } = useOutline(studio);
  const { history, source, unsaved, clash } = useStudioState(studio);
  const [dialog, setDialog] = useState<'publish' | 'withdraw' | 'versions' | 'rename' | 'help' | null>(wantsPublishing(open.file) ? 'publish' : null);
  const listed = useListed(open.file) ?? null;
  const isOffered = listed !== null && !listed.waiting && listed.hash !== null;
  const heading = useRef<HTMLHeadingElement>(null);
  const name = title === null || title.trim() === '' ? open.file : title;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => wantPublishing(null), []);
  useEffect(() => {
    document.title = t('app.page', { page: name });
  }, [name, t]);
  const { undoable, redoable } = history;
  const undoWords = undoable === null ? '' : didWords(t, undoable.kind, thingOf(undoable, source, undoable.after.pointer));
  const redoWords = redoable === null ? '' : didWords(t, redoable.kind, thingOf(redoable, source, redoable.after.pointer));
  return (
    <header className="studio-bar">
      <div className="studio-bar-name">
        <Link href={studioAddress(null)} className="link">
          {t('studio.to-list')}
        </Link>
        <h1 ref={heading} tabIndex={-1}>
          {name}
        </h1>
        <Standing studio={studio} />
      </div>
      <div className="studio-bar-tools" role="group" aria-label={t('studio.tools')}>
        <Tool label={undoable === null ? t('studio.undo-none') : t('studio.undo-what', { what: undoWords })} sign="↶" words="studio.undo" keys="Control+Z" off={undoable === null} onDo={() => stepBack(studio, 'form')} />
        <Tool label={redoable === null ? t('studio.redo-none') : t('studio.redo-what', { what: redoWords })} sign="↷" words="studio.redo" keys="Control+Shift+Z" off={redoable === null} onDo={() => stepForward(studio, 'form')} />
        {STUDIO_VIEWS.some((view) => view.name === 'play') && (
          <button type="button" className="button" onClick={() => studio.show(open.state.get().selection.pointer, 'play')}>
            {t('studio.play')}
          </button>
        )}
        <Problems studio={studio} open={problemsOpen} onToggle={onProblems} />
        <button
          type="button"
          className="button button-primary"
          aria-keyshortcuts="Control+S"
          aria-disabled={!unsaved || clash !== null}
          onClick={() => {
            if (unsaved && clash === null) void open.save();
          }}
        >
          {t('studio.save')}
        </button>
        {/* Always there: nothing comes up under the pointer that has just saved. The dialog says why something cannot be published. */}
        <button type="button" className="button" aria-disabled={clash !== null} onClick={() => clash === null && setDialog('publish')}>
          {t('studio.publish')}
        </button>
        <Menu
          label={t('studio.more')}
          items={[
            { label: t('studio.withdraw'), disabled: !isOffered, onChoose: () => setDialog('withdraw') },
            { label: t('studio.versions'), onChoose: () => setDialog('versions') },
            { label: t('studio.download'), onChoose: () => saveFile(open.file, new Blob([source.text], { type: 'application/json' })) },
            { label: t('studio.rename-file'), onChoose: () => setDialog('rename') },
            { label: t('studio.discard'), disabled: !unsaved, onChoose: () => void open.discard() },
            { label: t('studio.help'), onChoose: () => setDialog('help') },
          ]}
        />
      </div>
      <RecoveredNote studio={studio} />
      <ClashNote studio={studio} />
      <SaveFailure studio={studio} />
      {dialog === 'publish' && <PublishDialog studio={studio} onClose={() => setDialog(null)} />}
      {dialog === 'withdraw' && <WithdrawDialog studio={studio} onClose={() => setDialog(null)} />}
      {dialog === 'versions' && <VersionsDialog studio={studio} onClose={() => setDialog(null)} />}
      {dialog === 'rename' && <RenameOpen studio={studio} onClose={() => setDialog(null)} />}
      {dialog === 'help' && <HelpDialog onClose={() => setDialog(null)} />}
    </header>
  );
}

/** Asks for another name of the file that is open; it opens again under that one. */
function RenameOpen({ studio, onClose }: StudioViewProps & { readonly onClose: () => void }) {
  const [, go] = useLocation();
  const list = useDocuments();
  const { unsaved } = useStudioState(studio);
  const document = list.data?.documents.find(({ source, file }) => source === 'own' && file === studio.document.file);
  if (document === undefined) return null;
  return <RenameDocument document={document} save={unsaved ? () => studio.document.save() : null} onRenamed={(file) => go(studioAddress(file))} onClose={onClose} />;
}

interface ToolProps {
  readonly label: string;
  readonly sign: string;
  readonly words: MessageId;
  readonly keys: string;
  readonly off: boolean;
  readonly onDo: () => void;
}

/** A button that is there while it has nothing to do: what has the focus does not go away under it. */
function Tool({ label, sign, words, keys, off, onDo }: ToolProps) {
  const { t } = useText();
  return (
    <button type="button" className="button" aria-label={label} title={label} aria-keyshortcuts={keys} aria-disabled={off} onClick={() => !off && onDo()}>
      <span aria-hidden="true">{sign}</span> <span className="studio-tool-words">{t(words)}</span>
    </button>
  );
}

interface ProblemsProps extends StudioViewProps {
  readonly open: boolean | null;
  readonly onToggle: () => void;
}

/** How many problems there are; it opens them. */
function Problems({ studio, open, onToggle }: ProblemsProps) {
  const { t } = useText();
  const found = useStore(studio.findings);
  const counts = weighed(found);
  const words = found.settled ? problemCount(t, counts) : t('studio.problems-looking');
  return (
    <span data-region="below" className="studio-bar-count">
      <button
        type="button"
        className="button studio-count"
        data-entry=""
        data-trouble={counts.errors > 0 ? 'error' : found.findings.length > 0 ? 'warning' : undefined}
        aria-expanded={open ?? undefined}
        title={words}
        onClick={onToggle}
      >
        <span>{words}</span>
      </button>
    </span>
  );
}
