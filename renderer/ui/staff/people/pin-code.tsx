import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { CodeShown } from '../code-shown.tsx';
import { PinCodeRefused } from './pin-code-refused.tsx';

/** Makes the code with which one person chooses their PIN. */
export function PinCode({ person: { id, name } }: { readonly person: { readonly id: string; readonly name: string } }) {
  const { t } = useText();
  const { orpc } = useApi();
  const making = useMutation(orpc.pins.makeCode.mutationOptions());
  return (
    <>
      <p>{t('pin-code.means', { name })}</p>
      <div role="status">{making.data !== undefined && <CodeShown {...making.data} />}</div>
      {making.error !== null && <PinCodeRefused error={making.error} name={name} />}
      <div>
        <button
          type="button"
          className="button"
          aria-disabled={making.isPending}
          onClick={() => {
            if (!making.isPending) making.mutate({ person: id });
          }}
        >
          {t(making.data === undefined ? 'desk.make' : 'desk.make-another')}
        </button>
      </div>
    </>
  );
}
