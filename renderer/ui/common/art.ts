/** Where the built pictures lie, as seen from the page. */
export const ART_URL = './art';

/** Where the organisation's own pictures lie, as seen from the page. */
export const OWN_URL = './own';
