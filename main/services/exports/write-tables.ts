import type { RawCell } from '#core/results/export-columns.ts';
import { csvWriter } from '#core/results/exports/csv.ts';
import { jsonLine } from '#core/results/exports/json-line.ts';
import { besideName } from '#core/results/exports/manifest.ts';
import { outputColumns } from '#core/results/exports/output-columns.ts';
import type { TableColumn } from '#core/results/exports/tables.ts';
import type { ExportJob } from './export-job.ts';
import type { ExportReading } from './export-reading.ts';
import type { WriteDraft } from './run-export.ts';

interface TextTable {
  readonly beginning: string;
  readonly line: (cells: readonly RawCell[]) => string;
}

/** Writes each table as a text file: the first under the export's name, the others beside it. */
export async function writeTables(reading: ExportReading, job: ExportJob, name: string, draft: WriteDraft): Promise<void> {
  reading.count(job.tables);
  for (const [index, table] of job.tables.entries()) {
    const { columns, row } = outputColumns(table, job.preset);
    const { beginning, line } = asText(columns, job);
    await draft(index === 0 ? name : besideName(name, table), table, async (file) => {
      let rows = 0;
      file.write(beginning);
      for await (const page of reading.pages(table)) {
        file.write(page.map((cells) => line(row(cells))).join(''));
        rows += page.length;
      }
      return rows;
    });
  }
}

function asText(columns: readonly TableColumn[], { format, profile, preset }: ExportJob): TextTable {
  if (format === 'jsonl') return { beginning: '', line: (cells) => jsonLine(columns, cells) };
  const writer = csvWriter(preset?.profile ?? profile);
  return { beginning: writer.beginning + writer.heading(columns), line: (cells) => writer.row(columns, cells) };
}
