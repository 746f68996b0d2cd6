import { z } from './zod.ts';

/** What an erasure took away, for whoever asked for it to be told. */
export const erasureReceiptSchema = z.object({
  /** Assessed attempts that stay, without anything that leads to the person. */
  kept: z.int(),
  /** Practice and unfinished attempts that are gone. */
  removed: z.int(),
  /** Copies of the database that were cleaned too. */
  backups: z.int(),
  /** Files in the data folder that may still hold something of the person, to be deleted by hand. */
  left: z.array(z.string()).readonly(),
});
export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;
