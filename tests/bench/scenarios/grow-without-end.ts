/**
 * A valid scenario of few beats and more states than any prover should hold: every unit of a large
 * allowance with every mood, each of which a later choice can ask about.
 */
export function growingScenario(): string {
  const again = (id: string, mood: number) => ({
    id,
    say: `One more, ${id}.`,
    grade: 'meets',
    why: 'It costs a little.',
    costs: 1,
    mood,
    to: 'counter',
  });
  return JSON.stringify({
    format: 1,
    id: 'growing',
    version: '1.0.0',
    title: 'One more',
    role: 'You are at the counter, and may spend as you like.',
    setting: 'restaurant',
    cast: { kim: { name: 'Kim' } },
    customer: 'kim',
    allowance: 1_000_000,
    start: 'counter',
    beats: {
      counter: {
        choices: [
          again('warmly', 1),
          again('coolly', -1),
          { id: 'done', say: 'That is all.', grade: 'meets', why: 'It is.', to: [{ when: { mood: { atLeast: 60 } }, beat: 'glad' }, { beat: 'even' }] },
        ],
      },
      glad: { ending: { title: 'Glad', tone: 'neutral' } },
      even: { ending: { title: 'Even', tone: 'neutral' } },
    },
  });
}
