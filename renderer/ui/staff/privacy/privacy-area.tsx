import { Route, Switch } from 'wouter';
import { ErasureScreen } from './erasure-screen.tsx';
import { FindPersonScreen } from './find-person-screen.tsx';
import { PersonReportScreen } from './person-report-screen.tsx';
import { erasurePlace, reportPlace } from './privacy-places.ts';
import '../../privacy/paper.css';

/** What is kept about somebody, and how it is erased: find the person, read the report, erase. */
export function PrivacyArea() {
  return (
    <Switch>
      <Route path={erasurePlace(':person')}>
        {({ person }) => <ErasureScreen key={person} person={person} />}
      </Route>
      <Route path={reportPlace(':person')}>
        {({ person }) => <PersonReportScreen key={person} person={person} />}
      </Route>
      <Route>
        <FindPersonScreen />
      </Route>
    </Switch>
  );
}
