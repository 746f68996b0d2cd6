/** The segments of a URL's path, decoded; null where they cannot be. The root is the page itself. */
export function pathSegments(urlPath: string): string[] | null {
  try {
    const [root, ...segments] = urlPath === '/' ? ['', 'index.html'] : urlPath.split('/').map(decodeURIComponent);
    return root === '' ? segments : null;
  } catch {
    return null;
  }
}
