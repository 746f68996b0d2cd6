/**
 * Whether the shell checks spelling. On macOS the system does, and nothing leaves the computer. Elsewhere Electron would fetch
 * dictionaries from a host of Google's, and no request of ours leaves the machine.
 */
export function checksSpelling(platform: NodeJS.Platform): boolean {
  return platform === 'darwin';
}
