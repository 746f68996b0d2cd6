import { createStage } from '#renderer/stage/stage.ts';
import './harness-window.ts';

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
