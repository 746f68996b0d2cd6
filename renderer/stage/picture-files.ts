/** The drawn files of the stage, each fetched and decoded once. Knows nothing of the drawing library, so it can begin before that is there. */
export class PictureFiles {
  readonly #base: string;
  readonly #files = new Map<string, Promise<HTMLImageElement>>();

  /** `assetsUrl`: where the built art lies, with or without a closing slash. */
  constructor(assetsUrl: string) {
    this.#base = assetsUrl.replace(/\/*$/, '/');
  }

  /** Fetches a file before anybody needs it; a failure shows when somebody does. */
  fetch(path: string): void {
    this.file(path).catch(() => {});
  }

  /** Rejects when the file cannot be had. */
  file(path: string): Promise<HTMLImageElement> {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const file = load(this.#base + path);
    this.#files.set(path, file);
    // A file that could not be had this time may be there the next.
    file.catch(() => this.#files.delete(path));
    return file;
  }
}

/** Without `decode`: there is nothing to decode in a drawing, and a browser may let it wait for several frames. */
function load(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image), { once: true });
    image.addEventListener(
      'error',
      () => reject(new Error(`The stage could not load ${url}; check that the built art is being served.`)),
      { once: true },
    );
    image.src = url;
  });
}
