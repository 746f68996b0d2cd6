import { describe, expect, it } from 'vitest';
import { EXTERNAL_HOSTS, externalAddress } from '#main/electron/external-links.ts';

const hosts = ['docs.example'];

describe('externalAddress', () => {
  it('passes https to a listed host', () => {
    expect(externalAddress('https://docs.example/start?x=1#y', hosts)).toBe('https://docs.example/start?x=1#y');
    expect(externalAddress('HTTPS://DOCS.EXAMPLE/', hosts)).toBe('https://docs.example/');
    expect(externalAddress('https://docs.example:443/', hosts)).toBe('https://docs.example/');
  });

  it.each([
    'http://docs.example/',
    'file:///etc/passwd',
    'file://docs.example/share',
    'smb://docs.example/share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'mailto:a@docs.example',
    'https://user@docs.example/',
    'https://user:pass@docs.example/',
    'https://docs.example@evil.example/',
    'https://docs.example.evil.example/',
    'https://evil-docs.example/',
    'https://sub.docs.example/',
    'https://docs.example./',
    'https://docs.example:8443/',
    'https://docs.example\\@evil.example/',
    '//docs.example/',
    'docs.example',
    '',
    '\\\\docs.example\\share',
  ])('refuses %s', (text) => {
    const address = externalAddress(text, hosts);
    // A backslash is a slash to a URL parser: what is left is the listed host, and nothing of the trick.
    if (text === 'https://docs.example\\@evil.example/') expect(new URL(address ?? '').hostname).toBe('docs.example');
    else expect(address).toBeNull();
  });

  it('has no host of its own to lead to', () => {
    expect(EXTERNAL_HOSTS).toEqual([]);
    expect(externalAddress('https://docs.example/')).toBeNull();
  });
});
