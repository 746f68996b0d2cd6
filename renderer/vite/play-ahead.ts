import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** The scripts that a play needs besides those that every address does. */
const OF_A_PLAY = ['/renderer/page/play-page.tsx', '/renderer/stage/game.ts'];

/** How the address of a play begins, after its page. */
const PLAY = '#/play/';

/**
 * Puts a few lines of script of their own before those of the page: at the address of a play they let the browser
 * fetch the scripts of the play beside the page's own, where otherwise the page would have to be read first to name
 * them. They name built files, so they are written here.
 */
export function playAhead(): Plugin {
  let fileName: string | null = null;
  return {
    name: 'extra-mile:play-ahead',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const source = scriptFor(filesOf(bundle, OF_A_PLAY));
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        fileName = `app/ahead-${hash}.js`;
        this.emitFile({ type: 'asset', fileName, source });
      },
    },
    transformIndexHtml: () => {
      if (fileName === null) throw new Error('The page was written before its scripts had names.');
      return [{ tag: 'script', attrs: { src: `./${fileName}` }, injectTo: 'head-prepend' }];
    },
  };
}

/** The chunks with these modules, and all that those import at once. */
function filesOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): readonly string[] {
  const files = new Set<string>();
  const add = (file: string): void => {
    const chunk = bundle[file];
    if (files.has(file) || chunk?.type !== 'chunk') return;
    files.add(file);
    chunk.imports.forEach(add);
  };
  for (const module of modules) {
    const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.moduleIds.some((id) => id.endsWith(module)));
    if (chunk === undefined) throw new Error(`No built script has ${module}; look at renderer/vite/play-ahead.ts.`);
    add(chunk.fileName);
  }
  return [...files];
}

function scriptFor(files: readonly string[]): string {
  const hrefs = JSON.stringify(files.map((file) => `./${file}`));
  const link = "Object.assign(document.createElement('link'),{rel:'modulepreload',href,crossOrigin:''})";
  return `if(location.hash.startsWith(${JSON.stringify(PLAY)}))for(const href of ${hrefs})document.head.append(${link});\n`;
}
