/** What Playwright turns off by itself. It has to be said again: of several such lists Chromium heeds the last one only. */
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * What a window of a whole Chromium gets ready and no test ever sees: the pages that drop down from its address bar, and
 * a process in case another site is opened. That took more than the page of the test did.
 */
const UNSEEN = [
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

/** How the browser tests start Chromium, besides what Playwright says of its own accord. */
export function chromiumArgs(isRoot: boolean): string[] {
  const off = `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...UNSEEN].join(',')}`;
  // Chromium's sandbox does not run as root.
  return isRoot ? [off, '--no-sandbox'] : [off];
}
