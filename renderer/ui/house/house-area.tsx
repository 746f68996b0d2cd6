import { useLocation } from 'wouter';
import { PLACES } from '../frame/places.ts';
import { LibraryScreen } from './library-screen.tsx';
import { PrinciplesScreen } from './principles/principles-screen.tsx';
import './house.css';

/** What the organisation has of its own: pictures and people, and its principles. */
export function HouseArea() {
  const [place] = useLocation();
  return place === PLACES.housePrinciples ? <PrinciplesScreen /> : <LibraryScreen />;
}
