import { Route, Switch } from 'wouter';
import { PLACES } from '../../frame/places.ts';
import { BlindListScreen } from './blind-list-screen.tsx';
import { BlindScreen } from './blind-screen.tsx';
import './blind.css';

/** Scenarios that are graded without seeing what their author thinks: all of them, and each. */
export function BlindArea() {
  return (
    <Switch>
      <Route path={PLACES.staffArea('blind/ask/:name')}>{({ name }) => <BlindListScreen askedFor={`${name}.scenario.json`} />}</Route>
      <Route path={PLACES.staffArea('blind/:check')}>{({ check }) => <BlindScreen key={check} id={check} />}</Route>
      <Route>
        <BlindListScreen />
      </Route>
    </Switch>
  );
}
