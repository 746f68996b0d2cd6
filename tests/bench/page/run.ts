import { runInBrowser } from '../run-in-browser.ts';
import { pageAims } from './aims.ts';
import { measurePage } from './report.ts';
import { pageTables } from './table.ts';

await runInBrowser({
  script: 'bench:page',
  rounds: 9,
  measure: measurePage,
  aims: pageAims,
  tables: (report) => pageTables(report, pageAims(report)),
});
