import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The name that relative URIs in the document refer to: the folder lint was run in. */
export const BASE_ID = '%SRCROOT%';

/** A file as SARIF's `artifactLocation` names it. */
export interface ArtifactUri {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** A folder as an absolute URI that ends in a slash. */
export function folderUri(folder: string): string {
  const uri = pathToFileURL(folder).href;
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** A file's URI: relative to the folder `cwd` where it is inside, else absolute. */
export function artifactUri(cwd: string, file: string): ArtifactUri {
  const uri = pathToFileURL(resolve(cwd, file)).href;
  const base = folderUri(cwd);
  if (!uri.startsWith(base)) return { uri };
  // A colon in the first part would make it a scheme (RFC 3986, 4.2).
  return { uri: uri.slice(base.length).replaceAll(':', '%3A'), uriBaseId: BASE_ID };
}
