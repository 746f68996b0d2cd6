/**
 * Letters of other alphabets that look like a small Latin one, after lower-casing: those of Unicode's
 * confusables (UTS 39) that keyboards in use produce. Full-width and styled letters need no entry,
 * compatibility normalisation (NFKC) turns them into Latin ones.
 */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'ьв',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еєҽ',
    f: 'ғϝ',
    g: 'ɡց',
    h: 'һнհ',
    i: 'іıιɩ',
    j: 'јϳ',
    k: 'кκ',
    l: 'ӏⅼ',
    m: 'м',
    n: 'пոη',
    o: 'оοօσ',
    p: 'рρ',
    q: 'ԛ',
    r: 'г',
    s: 'ѕ',
    t: 'тτ',
    u: 'υսц',
    v: 'νѵ',
    w: 'ѡԝω',
    x: 'хχ',
    y: 'уγү',
    z: 'ᴢ',
  }).flatMap(([latin, twins]) => Array.from(twins, (twin): [string, string] => [twin, latin])),
);

/** Marks and characters without a shape of their own. */
const SHAPELESS = /[\p{M}\p{Cf}]/gu;

/** A word without case, separators and look-alike letters: words of one skeleton were meant as one. */
export function skeleton(word: string): string {
  const plain = word.normalize('NFKD').toLowerCase().replace(SHAPELESS, '').replace(/[-_\s]/g, '');
  let bones = '';
  for (const character of plain) bones += LOOKALIKES.get(character) ?? character;
  return bones;
}

/** The first character of a word that is not ASCII: what makes a key look right and be wrong. */
export function firstForeignCharacter(word: string): string | undefined {
  for (const character of word) if ((character.codePointAt(0) ?? 0) > 0x7e) return character;
  return undefined;
}
