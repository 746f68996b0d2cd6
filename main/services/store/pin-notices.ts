import { type PinNotice, pinNoticeSchema } from '#core/contract/staff.ts';
import type { Driver } from './driver.ts';

/** The kind of an entry that says that a PIN was chosen with a code of staff. */
export const PIN_VOUCHED = 'pin-vouched';

const NOTICES = `
  SELECT at, coalesce(staff_name, '') AS "by", coalesce(json_extract(body, '$.madeAt'), at) AS madeAt FROM audit
  WHERE kind = '${PIN_VOUCHED}' AND at >= @since AND json_extract(body, '$.person') = @person ORDER BY number DESC LIMIT 5`;

/**
 * With whose codes somebody's PIN was chosen, newest first. It stands in the log, so whoever came in with a code cannot
 * take it away.
 *
 * @param since ISO 8601 in UTC
 */
export function pinNotices(driver: Driver, person: string, since: string): PinNotice[] {
  return driver.all(NOTICES, { person, since }).map((row) => pinNoticeSchema.parse(row));
}
