import type { AccessReport } from '#core/contract/privacy.ts';
import type { Reflection } from '#core/contract/schemas.ts';
import { readableId } from '../common/readable-id.ts';
import { useText } from '../messages/text.tsx';
import { Section } from './paper-parts.tsx';

/** What the person wrote, and what was written to them. */
export function HeldWords({ report }: { readonly report: AccessReport }) {
  const { t } = useText();
  const { attempts, kudosReceived, kudosSent, reflections } = report;
  const self = report.for === 'self';
  return (
    <>
      <Section title={t(self ? 'kept.reflections' : 'kept.reflections-shared')} {...(self && { seen: t('kept.seen-shared') })}>
        {reflections.length === 0 ? (
          <p>{t('kept.nothing')}</p>
        ) : (
          <ul className="paper-list">
            {reflections.map((reflection) => (
              <li key={reflection.id}>
                <HeldReflection reflection={reflection} attempts={attempts} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {self && (
        <>
          <Notes title={t('kept.kudos-received')} notes={kudosReceived.map(({ from, ...note }) => ({ ...note, who: t('kept.from', { name: from }) }))} />
          <Notes title={t('kept.kudos-sent')} notes={kudosSent.map(({ to, ...note }) => ({ ...note, who: t('kept.to', { name: to }) }))} />
        </>
      )}
    </>
  );
}

interface HeldReflectionProps extends Pick<AccessReport, 'attempts'> {
  readonly reflection: Reflection;
}

function HeldReflection({ reflection, attempts }: HeldReflectionProps) {
  const { t, date } = useText();
  const { about, askAt, commitment, outcome, shared, text, writtenAt } = reflection;
  const title = about.type === 'attempt' ? attempts.find(({ attempt }) => attempt === about.attempt)?.title : undefined;
  return (
    <>
      <h3>
        {about.type === 'week'
          ? t('kept.about-week', { week: about.week, programme: readableId(about.programme) })
          : (title ?? t('kept.about-attempt'))}
      </h3>
      <blockquote dir="auto">{text}</blockquote>
      {commitment !== null && (
        <>
          <p>{t('commitment.label')}:</p>
          <blockquote dir="auto">{commitment}</blockquote>
          <p>
            {outcome !== null && t(`commitment.${outcome}`)}
            {outcome === null && askAt !== null && `${t('commitment.ask-at')} ${date(askAt)}`}
          </p>
        </>
      )}
      <p className="hint">
        {date(writtenAt)} · {t(shared ? 'kept.shared' : 'kept.unshared')}
      </p>
    </>
  );
}

interface NotesProps {
  readonly title: string;
  readonly notes: readonly { readonly who: string; readonly text: string; readonly sentAt: string }[];
}

function Notes({ title, notes }: NotesProps) {
  const { t, date } = useText();
  return (
    <Section title={title} seen={t('kept.seen-notes')}>
      {notes.length === 0 ? (
        <p>{t('kept.nothing')}</p>
      ) : (
        <ul className="paper-list">
          {notes.map(({ sentAt, text, who }) => (
            <li key={`${sentAt} ${who}`}>
              <blockquote dir="auto">{text}</blockquote>
              <p className="hint">
                {who}, {date(sentAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
