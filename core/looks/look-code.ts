/** Four names, of which all but the first may be missing, and three colours. */
const CODE = /^[A-Za-z0-9]+(?:_[A-Za-z0-9]*){3}(?:_[0-9a-f]{6}){3}$/;

/**
 * Whether a name is written as the code of a look put together from parts is (`codeOf`); no id is. Whether there is such a look,
 * `partsOf` tells.
 */
export function isLookCode(name: string): boolean {
  return CODE.test(name);
}
