import { useMutation } from '@tanstack/react-query';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { CodeShown } from './code-shown.tsx';

/** A code that is told to everybody in a room, who start runs that count with it. It opens nobody's name. */
export function SupervisorCode() {
  const { t } = useText();
  const { orpc } = useApi();
  const making = useMutation(orpc.supervision.make.mutationOptions());
  const ending = useMutation(orpc.supervision.end.mutationOptions({ onSuccess: () => making.reset() }));
  const error = making.error ?? ending.error;
  return (
    <section className="panel entry-form" aria-labelledby="supervisor-code">
      <h2 id="supervisor-code">{t('desk.codes')}</h2>
      <p>{t('desk.codes-lead')}</p>
      <div role="status">
        {making.data !== undefined && <CodeShown {...making.data} />}
        {making.data === undefined && ending.isSuccess && <p>{t('desk.ended')}</p>}
      </div>
      {error !== null && <FailureNote error={error} what={t('desk.code-failed')} />}
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={making.isPending}
          onClick={() => {
            if (!making.isPending) making.mutate(undefined);
          }}
        >
          {making.data === undefined ? t('desk.make') : t('desk.make-another')}
        </button>
        {making.data !== undefined && (
          <button type="button" className="button" onClick={() => ending.mutate(undefined)}>
            {t('desk.end')}
          </button>
        )}
      </div>
    </section>
  );
}
