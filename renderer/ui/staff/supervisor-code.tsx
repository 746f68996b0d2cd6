import { useMutation } from '@tanstack/react-query';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';

interface SupervisorCodeProps {
  /** Whether runs that count are started with it as well. */
  readonly supervised: boolean;
}

/** A code that is told to players: with it they choose the PIN of a name that has results, or start runs that count. */
export function SupervisorCode({ supervised }: SupervisorCodeProps) {
  const { t, date } = useText();
  const { orpc } = useApi();
  const making = useMutation(orpc.supervision.make.mutationOptions());
  const ending = useMutation(orpc.supervision.end.mutationOptions({ onSuccess: () => making.reset() }));
  const error = making.error ?? ending.error;
  return (
    <section className="panel entry-form" aria-labelledby="supervisor-code">
      <h2 id="supervisor-code">{t(supervised ? 'desk.codes' : 'desk.pin-codes')}</h2>
      {supervised && <p>{t('desk.codes-lead')}</p>}
      <p>{t('desk.pin-codes-lead')}</p>
      <div role="status">
        {making.data !== undefined && (
          <>
            <p className="staff-code">{t('desk.code', { code: spaced(making.data.code) })}</p>
            <p>{t('desk.until', { time: date(making.data.until) })}</p>
          </>
        )}
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

/** In threes, as it is read out. */
function spaced(code: string): string {
  return code.replaceAll(/(\d{3})(?=\d)/g, '$1 ');
}
