import { PICTURE_FAULTS, PictureError, type PictureFault } from '#core/house/picture-fault.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { toCallFailure } from '../transport/failure.ts';
import { TroubleNote } from '../common/trouble-note.tsx';

interface RefusalNoteProps {
  readonly error: unknown;
  /** What was being done, as a whole sentence. */
  readonly what: string;
}

/** Why a picture is not taken, and what to do; other failures as they are told everywhere. */
export function RefusalNote({ error, what }: RefusalNoteProps) {
  const { t } = useText();
  const fault = faultOf(error);
  if (fault === null) return <FailureNote error={error} what={what} />;
  return (
    <TroubleNote title={what}>{t(`house.fault-${fault}`)}</TroubleNote>
  );
}

function faultOf(error: unknown): PictureFault | null {
  if (error instanceof PictureError) return error.fault;
  const { refusal } = toCallFailure(error).details;
  return PICTURE_FAULTS.find((fault) => fault === refusal) ?? null;
}
