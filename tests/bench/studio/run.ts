import { runInBrowser } from '../run-in-browser.ts';
import { measureStudio, studioAims } from './report.ts';
import { studioTables } from './table.ts';

await runInBrowser({
  script: 'bench:studio',
  rounds: 3,
  measure: measureStudio,
  aims: studioAims,
  tables: (report) => studioTables(report, studioAims(report)),
});
