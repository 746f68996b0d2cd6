import { describe, expect, it } from 'vitest';
import { isPage, ownUrl, START_URL } from '#main/electron/address.ts';

describe('ownUrl', () => {
  it('takes addresses of the page', () => {
    expect(ownUrl(START_URL)?.pathname).toBe('/');
    expect(ownUrl('app://extra-mile/play/1?x=2#y')?.pathname).toBe('/play/1');
  });

  it.each([
    'about:blank',
    'about:srcdoc',
    '',
    'app:',
    'app://extra-mile.evil.example/',
    'app://evil/',
    'app://extra-mile:81/',
    'app://user@extra-mile/',
    'app://user:pass@extra-mile/',
    'apps://extra-mile/',
    'https://extra-mile/',
    'file:///app://extra-mile/',
    'javascript:app://extra-mile/',
    'blob:app://extra-mile/1',
  ])('refuses %s', (text) => {
    expect(ownUrl(text)).toBeNull();
  });
});

describe('isPage', () => {
  it('knows the page, wherever in it the user is', () => {
    for (const url of ['app://extra-mile/', 'app://extra-mile/#/attempts', 'app://extra-mile/?x']) {
      expect(isPage(url)).toBe(true);
    }
    for (const url of ['app://extra-mile/index.html', 'app://extra-mile/art/a.svg', 'about:blank']) {
      expect(isPage(url)).toBe(false);
    }
  });
});
