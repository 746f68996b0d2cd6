import { describe, expect, it } from 'vitest';
import { narratorPart, partsOf } from '#renderer/speech/casting.ts';
import { voice } from './fake-synthesiser.ts';

const ENGLISH = [voice('amy', 'en-GB', true), voice('bo', 'en_US'), voice('cy', 'en-GB'), voice('di', 'en-US')];
const ALL = [...ENGLISH, voice('eva', 'es-ES')];
const CAST = ['dana', 'luis', 'mr-marsh'];

describe('the parts of a cast', () => {
  it('are each another voice, and none is the narrator’s', () => {
    const voices = [...partsOf(CAST, ALL, 'en').values()].map((part) => part.voice);
    expect(new Set(voices).size).toBe(3);
    expect(voices).not.toContain(narratorPart(ALL, 'en').voice);
    expect(voices).not.toContain('eva');
  });

  it('stay the same whatever the order of cast and voices', () => {
    const one = partsOf(CAST, ALL, 'en');
    const other = partsOf(CAST.toReversed(), ALL.toReversed(), 'en');
    for (const who of CAST) expect(other.get(who)).toEqual(one.get(who));
  });

  it('keep to the locale where it names a region that there is a voice for', () => {
    const voices = [...partsOf(['dana'], ALL, 'en-US').values()].map((part) => part.voice);
    expect(['bo', 'di']).toContain(voices[0]);
    expect(narratorPart(ALL, 'es-MX').voice).toBe('eva');
  });

  it('differ in pitch where there is one voice for all', () => {
    const only = [voice('amy', 'en-GB')];
    const parts = [narratorPart(only, 'en'), ...partsOf(CAST, only, 'en').values()];
    expect(parts.every((part) => part.voice === 'amy')).toBe(true);
    expect(new Set(parts.map(({ pitch }) => pitch)).size).toBe(4);
  });

  it('go on without a voice for the language, and with more people than ways to speak', () => {
    expect(partsOf(['dana'], ALL, 'fi').get('dana')?.voice).toBeNull();
    const many = Array.from({ length: 40 }, (_, at) => `guest-${at}`);
    expect(partsOf(many, ALL, 'en').size).toBe(40);
  });
});
