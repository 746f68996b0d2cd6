import { Route, Switch } from 'wouter';
import { PLACES } from '../../frame/places.ts';
import { ContestReviewScreen } from './contest-review-screen.tsx';
import { ContestsScreen } from './contests-screen.tsx';
import './contests.css';

/** Grades that players contest: all of them, and each with the attempt it is about. */
export function ContestsArea() {
  return (
    <Switch>
      <Route path={PLACES.staffArea('contests/:contest')}>
        {({ contest }) => <ContestReviewScreen key={contest} id={contest} />}
      </Route>
      <Route>
        <ContestsScreen />
      </Route>
    </Switch>
  );
}
