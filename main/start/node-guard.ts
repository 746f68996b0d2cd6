/** What to do about the Node that runs the program. */
export type NodeVerdict =
  | { readonly act: 'go-on' }
  | { readonly act: 'run-again'; readonly node: string }
  | { readonly act: 'give-up'; readonly message: string };

/** The oldest major version that runs the program's TypeScript and its tests. */
const OLDEST_NODE = 24;

/**
 * npm's scripts run under the Node that comes with the project. Started in another way, the program
 * looks for that Node itself.
 *
 * @param version as `process.versions.node` has it
 * @param own where the project's own Node is when it is installed
 * @param isThere whether there is a file at a path
 */
export function judgeNode(version: string, own: string, isThere: (file: string) => boolean): NodeVerdict {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return { act: 'go-on' };
  if (isThere(own)) return { act: 'run-again', node: own };
  return {
    act: 'give-up',
    message:
      `Extra Mile needs Node ${String(OLDEST_NODE)} or newer, and this is Node ${version}. ` +
      'Run `npm ci`, which brings the right one, and then `npm start`.',
  };
}
