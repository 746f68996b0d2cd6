import { SimulatedClock } from 'xstate';
import { beforeEach, describe, expect, it } from 'vitest';
import { LineReading } from '#renderer/speech/line-reading.ts';
import { Reader } from '#renderer/speech/reader.ts';
import { FakeSynthesiser, voice } from './fake-synthesiser.ts';

const FIRST = { id: '0 0', who: null, say: 'The phone rings.' };
const SECOND = { id: '0 1', who: 'dana', say: 'Hello?' };

let clock: SimulatedClock;
let synthesiser: FakeSynthesiser;
let reader: Reader;
let reading: LineReading;

function sit(voices = [voice('amy', 'en-GB', true), voice('bo', 'en-US')]): void {
  clock = new SimulatedClock();
  synthesiser = new FakeSynthesiser(voices);
  reader = new Reader(synthesiser, {
    setTimeout: (run, ms) => clock.setTimeout(run, ms),
    clearTimeout: (handle) => clock.clearTimeout(Number(handle)),
  });
  reading = new LineReading(reader, synthesiser, ['dana'], 'en');
}

beforeEach(() => sit());

describe('lines that are read aloud', () => {
  it('are read once each, by narrator and character in voices of their own', () => {
    reading.show(FIRST);
    reading.show(FIRST);
    synthesiser.finish();
    reading.show(SECOND);
    expect(synthesiser.texts).toEqual(['The phone rings.', 'Hello?']);
    expect(synthesiser.heard.map((utterance) => utterance.voice)).toEqual(['amy', 'bo']);
    expect(synthesiser.heard.every(({ lang }) => lang === 'en')).toBe(true);
  });

  it('are cut off by the next one', () => {
    reading.show(FIRST);
    reading.show(SECOND);
    expect(synthesiser.cancelled).toBe(1);
    expect(reader.isSpeaking.get()).toBe(true);
  });

  it('fall silent, and begin again where they were cut off', () => {
    reading.show(FIRST);
    reading.hush();
    expect(reader.isSpeaking.get()).toBe(false);
    reading.show(FIRST);
    expect(synthesiser.texts).toEqual(['The phone rings.', 'The phone rings.']);
    synthesiser.finish();
    reading.hush();
    reading.show(FIRST);
    expect(synthesiser.texts).toHaveLength(2);
  });

  it('tell when they are being read', () => {
    const told: boolean[] = [];
    reader.isSpeaking.subscribe(() => told.push(reader.isSpeaking.get()));
    reading.show(FIRST);
    synthesiser.finish();
    expect(told).toEqual([true, false]);
  });

  it('are over after a while where the system never says so', () => {
    reading.show(FIRST);
    clock.increment(3_000);
    expect(reader.isSpeaking.get()).toBe(true);
    clock.increment(20_000);
    expect(reader.isSpeaking.get()).toBe(false);
  });

  it('are not read without a voice or at volume 0, and nobody waits for them', () => {
    reader.setVolume(0);
    reading.show(FIRST);
    expect(reader.isSpeaking.get()).toBe(false);
    reader.setVolume(0.5);
    reading.show(FIRST);
    expect(synthesiser.heard.map(({ volume }) => volume)).toEqual([0.5]);
    sit([]);
    reading.show(FIRST);
    expect(synthesiser.texts).toEqual([]);
    expect(reader.isSpeaking.get()).toBe(false);
  });
});

it('what is asked for is read from beginning to end, and can be cut off', () => {
  reading.readNow(['1. Sorry.', '2. No.']);
  synthesiser.finish();
  expect(synthesiser.texts).toEqual(['1. Sorry.', '2. No.']);
  expect(reader.isSpeaking.get()).toBe(true);
  reading.readNow(['1. Sorry.', '2. No.']);
  reading.hush();
  expect(synthesiser.texts).toEqual(['1. Sorry.', '2. No.', '1. Sorry.']);
});
