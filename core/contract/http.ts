/** The path under which the contract is spoken over HTTP. */
export const RPC_PATH = '/rpc';

/**
 * The header, with the value below, that every call over HTTP carries. No form, image or link of
 * another site can set a header of its own, so it marks a call as the page's (OWASP, cross-site
 * request forgery, "custom request headers").
 */
export const PAGE_HEADER = 'x-extra-mile-page';

/** The one value of `PAGE_HEADER`. */
export const PAGE_HEADER_VALUE = '1';
