import { type ErrorCode, errorDataSchema, ERROR_STATUS } from '#core/contract/errors.ts';
import { z } from '#core/contract/zod.ts';
import type { StoryJob } from '../imports/read-story.ts';
import type { BackupsJob } from '../privacy/clean-backups.ts';
import type { DatabaseReading } from '../store/read-whole.ts';
import type { RosterImportJob, RosterPreviewJob } from '../roster/roster-work.ts';
import type { GradesJob } from '../studio/compare-grades.ts';

/** Work that takes too long for the thread that answers calls; plain data, for it goes to another. */
export type LongJob =
  | ({ readonly kind: 'roster-preview' } & RosterPreviewJob)
  | ({ readonly kind: 'roster-import' } & RosterImportJob)
  | ({ readonly kind: 'read-database' } & DatabaseReading)
  | ({ readonly kind: 'clean-backups' } & BackupsJob)
  | ({ readonly kind: 'compare-grades' } & GradesJob)
  | ({ readonly kind: 'read-story' } & StoryJob);

const codes: readonly string[] = Object.keys(ERROR_STATUS);

/** How a job ended. */
export const longJobReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), answer: z.unknown() }),
  /** Refused as a call of the contract is. */
  z.object({
    kind: z.literal('refused'),
    code: z.custom<ErrorCode>((code) => typeof code === 'string' && codes.includes(code)),
    message: z.string(),
    details: errorDataSchema.shape.details,
  }),
  /** By a fault of the program. */
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);

/** How a job ended. */
export type LongJobReply = z.infer<typeof longJobReplySchema>;

/** How far a job has come; not every one tells. */
export const longJobProgressSchema = z.object({ kind: z.literal('progress'), done: z.int(), of: z.int() });

export type LongJobProgress = Omit<z.infer<typeof longJobProgressSchema>, 'kind'>;
