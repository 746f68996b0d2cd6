import type { ReportCard } from '#core/grading/report-card.ts';
import type { MessageId } from '../messages/text.tsx';

/** One sentence for the grade; one that falls short says what decided it. */
export function headlineOf({ core, grade, walkedOut }: ReportCard): MessageId {
  if (grade !== 'F' || core.missed.length > 0) return `report.headline-${grade}`;
  return walkedOut ? 'report.headline-out' : 'report.headline-slips';
}
