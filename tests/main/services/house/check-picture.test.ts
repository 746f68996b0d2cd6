import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PictureError, type PictureFault } from '#core/house/picture-fault.ts';
import { checkPicture } from '#main/services/house/check-picture.ts';
import { fixturePicture, greyPng, pngChunk, svgWith, withBytes } from '#tests/support/pictures.ts';

const faultOf = (bytes: Uint8Array): PictureFault | null => {
  try {
    checkPicture(bytes);
    return null;
  } catch (error) {
    if (error instanceof PictureError) return error.fault;
    throw error;
  }
};

const RASTERS = [
  ['plain.png', 'png'],
  ['interlaced.png', 'png'],
  ['baseline.jpg', 'jpeg'],
  ['progressive.jpg', 'jpeg'],
  ['lossy.webp', 'webp'],
  ['lossless.webp', 'webp'],
  ['alpha.webp', 'webp'],
] as const;

describe.each(RASTERS)('%s', (name, kind) => {
  const bytes = fixturePicture(name);

  test('is taken, told by what is in it, and does not change when it is taken again', () => {
    const once = checkPicture(bytes);
    expect(once).toMatchObject({ kind, width: 32, height: 18, leftOut: [] });
    expect(checkPicture(once.bytes)).toEqual(once);
  });

  test('is refused wherever it is cut off', () => {
    for (let length = 1; length < bytes.length; length++) expect(faultOf(bytes.subarray(0, length)), String(length)).not.toBeNull();
  });

  test('is refused with another file behind it', () => {
    expect(faultOf(Buffer.concat([bytes, Buffer.from('PK\x03\x04 a zip, or <html>')]))).toBe('more-behind');
  });
});

describe('what is no part of the picture', () => {
  const HOME = Buffer.from('Exif\0\0 53.5511 N 9.9937 E, Nora');

  test('goes out of a PNG', () => {
    const png = withBytes(fixturePicture('plain.png'), 33, Buffer.concat([pngChunk('tEXt', HOME), pngChunk('eXIf', HOME)]));
    expect(Buffer.from(checkPicture(png).bytes).includes('Nora')).toBe(false);
  });

  test('goes out of a JPEG', () => {
    const segment = (marker: number): Buffer => Buffer.concat([Buffer.from([0xff, marker, 0, HOME.length + 2]), HOME]);
    const jpeg = withBytes(fixturePicture('baseline.jpg'), 2, Buffer.concat([segment(0xe1), segment(0xed), segment(0xfe)]));
    expect(checkPicture(jpeg).bytes).toEqual(checkPicture(fixturePicture('baseline.jpg')).bytes);
  });

  test('goes out of a WebP', () => {
    const plain = fixturePicture('alpha.webp');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(HOME.length);
    const chunk = Buffer.concat([Buffer.from('EXIF'), length, HOME, Buffer.alloc(HOME.length % 2)]);
    const webp = Buffer.concat([plain, chunk]);
    webp.writeUInt32LE(webp.length - 8, 4);
    expect(checkPicture(webp).bytes).toEqual(checkPicture(plain).bytes);
  });
});

describe('hostile pictures', () => {
  const png = fixturePicture('plain.png');
  const moving = withBytes(png, 33, pngChunk('acTL', Buffer.alloc(8)));
  test.each<readonly [string, Uint8Array, PictureFault]>([
    ['a text named .png', Buffer.from('hello, I am a picture'), 'no-picture'],
    ['nothing', Buffer.alloc(0), 'no-picture'],
    ['a page named .png', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'no-picture'],
    ['a GIF', Buffer.from('GIF89a, which moves'), 'no-picture'],
    ['a bomb of pixels', greyPng(50_000, 50_000, Buffer.alloc(10)), 'too-many-pixels'],
    ['a bomb that inflates beyond its size', greyPng(100, 100, Buffer.alloc(20_000_000)), 'damaged'],
    ['a PNG with fewer pixels than it says', greyPng(100, 100, Buffer.alloc(101 * 99)), 'damaged'],
    ['a PNG with a filter there is not', greyPng(100, 100, Buffer.alloc(101 * 100, 9)), 'damaged'],
    ['a speck', greyPng(1, 1), 'too-few-pixels'],
    ['no pixel at all', greyPng(0, 100), 'too-few-pixels'],
    ['a PNG that moves', moving, 'moving'],
    ['a PNG with a wrong check sum', withBytes(png.subarray(0, png.length - 1), png.length - 1, Buffer.from([0])), 'damaged'],
    ['a PNG with a chunk that must be known and is not', withBytes(png, 33, pngChunk('EVIL', Buffer.alloc(4))), 'rare-kind'],
    ['a JPEG in another one', withBytes(fixturePicture('baseline.jpg'), 2, Buffer.from([0xff, 0xd8])), 'damaged'],
    ['more bytes than are taken', Buffer.concat([png, Buffer.alloc(2_000_000)]), 'too-many-bytes'],
  ])('%s', (_, bytes, fault) => expect(faultOf(bytes)).toBe(fault));

  test('whatever the bytes are, it answers, and quickly', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RASTERS.map(([name]) => name)), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), (name, changes) => {
        const bytes = fixturePicture(name);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        faultOf(bytes);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an SVG', () => {
  test.each<readonly [string, Uint8Array, PictureFault]>([
    ['a script', svgWith('<script>fetch("https://evil.example")</script>'), 'has-script'],
    ['a script in a namespace of its own name', svgWith('<g xmlns:s="http://www.w3.org/2000/svg"><s:script/></g>'), 'has-script'],
    ['a handler', svgWith('<rect width="9" height="9" onload="alert(1)"/>'), 'has-script'],
    ['a handler on the root', svgWith('', 'viewBox="0 0 9 9" onload="alert(1)"'), 'has-script'],
    ['a link that runs', svgWith('<use xlink:href="javascript:alert(1)"/>'), 'has-script'],
    ['another document', svgWith('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">hi</p></foreignObject>'), 'fetches'],
    ['a link', svgWith('<a href="https://evil.example"><rect/></a>'), 'fetches'],
    ['a picture from elsewhere', svgWith('<image href="https://evil.example/spy.png"/>'), 'fetches'],
    ['a copy from elsewhere', svgWith('<use href="https://evil.example/a.svg#x"/>'), 'fetches'],
    ['a fill from elsewhere', svgWith('<rect fill="url(https://evil.example/a.svg#x)"/>'), 'fetches'],
    ['a style that fetches', svgWith('<style>@import "https://evil.example/a.css";</style>'), 'fetches'],
    ['a style that fetches behind an escape', svgWith('<rect style="fill:u\\72l(https://evil.example)"/>'), 'fetches'],
    ['a style sheet from elsewhere', Buffer.concat([Buffer.from('<?xml version="1.0"?><?xml-stylesheet href="https://evil.example"?>'), svgWith('')]), 'fetches'],
    ['entities that grow', Buffer.concat([Buffer.from('<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'), svgWith('<text>&b;</text>')]), 'has-entities'],
    ['an entity from elsewhere', Buffer.concat([Buffer.from('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), svgWith('<text>&a;</text>')]), 'has-entities'],
    ['copies of copies', svgWith('<g id="a"><rect id="r"/><use href="#r"/></g><use href="#a"/>'), 'too-involved'],
    ['a copy of itself', svgWith('<g id="a"><use href="#a"/></g>'), 'too-involved'],
    ['masks within masks', svgWith('<mask id="m"><g mask="url(#n)"/></mask><mask id="n"/><rect mask="url(#m)"/>'), 'too-involved'],
    ['parts within parts', svgWith(`${'<g>'.repeat(100)}${'</g>'.repeat(100)}`), 'too-involved'],
    ['more parts than a drawing has', svgWith('<path/>'.repeat(20_001)), 'too-involved'],
    ['an end that is missing', svgWith('<g>'), 'damaged'],
    ['no size', svgWith('<rect/>', ''), 'damaged'],
    ['no SVG at all', Buffer.from('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'), 'no-picture'],
    ['an SVG of no namespace', Buffer.from('<svg viewBox="0 0 9 9"/>'), 'no-picture'],
  ])('is refused for %s', (_, bytes, fault) => expect(faultOf(bytes)).toBe(fault));

  test('is written anew from what draws', () => {
    const drawing = svgWith(
      `<!-- Nora drew this at home --><metadata>Nora</metadata><title>Nora’s</title>
      <style>.cls-1, .cls-2 { fill: #f00; -x: evil } .cls-2 { stroke-width: 2px }</style>
      <defs><linearGradient id="g"><stop offset="0" style="stop-color:#fff"/></linearGradient></defs>
      <g inkscape:label="Layer" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"><path class="cls-2" d="M0 0L9 9" fill="url(#g)"/></g>
      <filter id="f"><feGaussianBlur/></filter><text x="3">5 &lt; 6</text>`,
      'viewBox="0 0 160 90" width="100%"',
    );
    const { kind, width, height, bytes, leftOut } = checkPicture(drawing);
    expect({ kind, width, height, leftOut }).toEqual({ kind: 'svg', width: 160, height: 90, leftOut: ['filter'] });
    expect(Buffer.from(bytes).toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90" viewBox="0 0 160 90">' +
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
        '<g><path d="M0 0L9 9" fill="#f00" stroke-width="2px"/></g><text x="3">5 &lt; 6</text></svg>\n',
    );
    expect(checkPicture(bytes).bytes).toEqual(bytes);
  });

  test('with a document type and a size of its own, as drawing programs write it, is taken', () => {
    const text = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(checkPicture(Buffer.concat([Buffer.from(text), svgWith('<rect/>', 'width="64px" height="36"')]))).toMatchObject({ width: 64, height: 36 });
  });
});
