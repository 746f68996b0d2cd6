import { createStage } from '#renderer/stage/stage.ts';
import type { Stage } from '#renderer/stage/stage.ts';

declare global {
  interface Window {
    /** The stage under test, and the problems it reported. */
    stage: Promise<Stage>;
    problems: string[];
  }
}

const host = document.getElementById('stage');
if (host === null) throw new Error('The harness page has no #stage.');
const query = new URLSearchParams(location.search);

window.problems = [];
window.addEventListener('securitypolicyviolation', (event) => window.problems.push(`${event.violatedDirective}: ${event.blockedURI}`));
window.stage = createStage(host, {
  reducedMotion: query.has('still'),
  renderer: query.get('renderer') === 'canvas' ? 'canvas' : 'auto',
  assetsUrl: './art',
  random: () => 0.5,
  onProblem: (problem) => window.problems.push(String(problem)),
});
