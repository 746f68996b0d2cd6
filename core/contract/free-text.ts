import { z } from './zod.ts';

/** The most characters (UTF-16, blanks around them apart) of what people write in their own words. */
export const FREE_TEXT_LIMIT = 4_000;

/** What people write in their own words; not all blank. */
export const freeTextSchema = z.string().trim().min(1).max(FREE_TEXT_LIMIT);

/** A person's name as it is typed: 1 to 60 characters that are not all blank. */
export const nameSchema = z.string().trim().min(1).max(60);
