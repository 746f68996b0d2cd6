import type { Program } from '#core/dialogue/program.ts';
import type { PlaySnapshot } from './play-snapshot.ts';

/**
 * Whether the customer is there to be seen. Until they are first heard, a scene belongs to whoever speaks
 * in it; and someone who walked out stays away after that scene, until they are heard again.
 */
export function customerIsHere(
  program: Program,
  { line, moments, position: { met, scene } }: PlaySnapshot,
): boolean {
  const { customer } = program.scenario;
  const heard = scene.lines.slice(0, line + 1).some(({ who }) => who === customer);
  if (heard) return true;
  const state = scene.lines[line]?.state ?? scene.state;
  if (state.walkOut === 'out') return moments.includes('walk-out');
  return met || scene.lines.every(({ who }) => who === null || who === customer);
}
