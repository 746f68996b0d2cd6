/** Where the built pictures lie, as seen from the page. */
export const ART_URL = './art';
