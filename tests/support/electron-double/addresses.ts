/** Chromium knows no `app:` scheme here, so its pages live under this origin, which is never looked up. */
export const PAGE_ORIGIN = 'https://extra-mile.app.test';

const APP_ORIGIN = 'app://extra-mile';

/** The address Chromium uses for one that Electron's main process uses. */
export function toPage(url: string): string {
  return url.startsWith(`${APP_ORIGIN}/`) ? PAGE_ORIGIN + url.slice(APP_ORIGIN.length) : url;
}

/** The address Electron's main process would see for one that Chromium uses. */
export function toApp(url: string): string {
  return url === PAGE_ORIGIN || url.startsWith(`${PAGE_ORIGIN}/`) ? APP_ORIGIN + url.slice(PAGE_ORIGIN.length) : url;
}
