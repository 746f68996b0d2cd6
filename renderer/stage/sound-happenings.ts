import { bell, clink, footstep, knock, noise, type Note, ring } from './sound-notes.ts';

/** Small things that happen in a place now and then; each differs a little every time. */
export type Happening = keyof typeof HAPPENINGS;

type Maker = (random: () => number) => readonly Note[];

const between = (random: () => number, low: number, high: number): number => low + random() * (high - low);

const times = (count: number, make: (index: number) => readonly Note[]): readonly Note[] =>
  Array.from({ length: Math.floor(count) }, (_, index) => make(index)).flat();

const steps =
  (low: number, high: number): Maker =>
  (random) => {
    const pitch = between(random, low, high);
    const pace = between(random, 0.46, 0.6);
    const nearest = between(random, 1.5, 4);
    // They come nearer and go away again.
    return times(6, (step) =>
      footstep(step * pace + random() * 0.03, pitch * (step % 2 === 0 ? 1 : 1.08), 0.5 / (1 + Math.abs(step - nearest) * 0.5)),
    );
  };

export const HAPPENINGS = {
  cup: (random) => [...clink(0, between(random, 1900, 2700), 0.3), ...knock(0.01, 420, 0.2)],
  cutlery: (random) =>
    times(between(random, 2, 5), (index) => clink(index * between(random, 0.09, 0.22), between(random, 2600, 3600), between(random, 0.08, 0.22))),
  sizzle: (random) => noise(0, 5200, between(random, 1.5, 3), 0.3, 0.7),
  'far-phone': () => [...ring(0, 0.16), ...ring(1.3, 0.16)],
  typing: (random) =>
    times(between(random, 6, 16), (key) => noise(key * between(random, 0.11, 0.15), between(random, 1500, 2600), 0.03, between(random, 0.15, 0.4))),
  printer: (random) =>
    times(4, (pass) => noise(pass * 0.42, between(random, 900, 1100), 0.36, 0.25, 0.12)),
  'steps-on-stone': steps(330, 400),
  'steps-on-carpet': steps(110, 150),
  page: (random) => [...noise(0, between(random, 2600, 3400), 0.28, 0.35, 0.12), ...noise(0.2, 1800, 0.14, 0.2, 0.04)],
  clock: () => times(8, (tick) => noise(tick, tick % 2 === 0 ? 2300 : 1900, 0.025, 0.3)),
  'desk-bell': () => bell(0, 1661, 1.6, 0.3),
  'shop-bell': (random) =>
    times(3, (stroke) => bell(stroke * between(random, 0.1, 0.16), stroke % 2 === 0 ? 1975 : 2217, 0.7, 0.22 / (1 + stroke * 0.5))),
  lift: () => [...bell(0, 784, 1.2, 0.3), ...bell(0.35, 622, 1.4, 0.3)],
  wheels: (random) => [...noise(0, between(random, 300, 420), 2.4, 0.5, 1.1), ...noise(0.2, 1200, 2, 0.12, 0.9)],
  'music-box': (random) =>
    times(5, (step) => bell(step * 0.42, [1046.5, 1174.7, 1318.5, 1568, 1760][Math.floor(random() * 5)] ?? 1318.5, 0.9, 0.18)),
  coins: (random) => times(between(random, 5, 9), (coin) => clink(coin * 0.09, between(random, 3000, 3500), between(random, 0.08, 0.16))),
  stamp: () => [...knock(0, 210, 0.5), ...noise(0, 600, 0.06, 0.3)],
  chime: () => [...bell(0, 659.3, 1.1, 0.24), ...bell(0.4, 523.3, 1.3, 0.24)],
  tray: (random) => [...noise(0, between(random, 1300, 1700), 0.3, 0.4, 0.02), ...clink(0.04, 1240, 0.2), ...knock(0.3, 260, 0.3)],
  crust: (random) => times(between(random, 5, 10), (crack) => noise(crack * between(random, 0.05, 0.3), between(random, 3000, 5000), 0.015, 0.4)),
  bird: (random) => {
    const pitch = between(random, 2600, 3800);
    return times(between(random, 2, 6), (note) => [
      { at: note * 0.17, seconds: 0.11, from: pitch * between(random, 0.9, 1.1), to: pitch * between(random, 1, 1.35), gain: 0.16, wave: 'sine', rise: 0.04 },
    ]);
  },
  car: (random) => [...noise(0, between(random, 240, 380), 6, 0.9, 2.8), ...noise(0.4, 900, 5, 0.3, 2.4)],
  'bicycle-bell': () => [...bell(0, 2093, 0.5, 0.2), ...bell(0.16, 2093, 0.8, 0.2)],
} satisfies Readonly<Record<string, Maker>>;
