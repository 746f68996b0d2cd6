import { amountIn, asObject, listIn, objectIn, textIn, type Unknowns } from '../json-look.ts';
import { type LossKind, shortened } from '../losses.ts';

/** Something that a piece of content is made of: words that can be kept, as HTML, or what cannot be kept. */
export type Part = { readonly html: string } | { readonly lost: LossKind; readonly what: string };

/** A piece of content, as H5P holds it wherever it is: a library, its parameters, and what is said of it. */
interface Piece {
  readonly library: string;
  readonly params: Unknowns | null;
  /** As its author called it; "" where its title says nothing. */
  readonly title: string;
}

type PartsOf = (piece: Piece, depth: number) => readonly Part[];

/** Content within content: H5P itself nests three or four deep. */
const DEEPEST = 8;

const words: PartsOf = ({ params }) => html(textIn(params, 'text'));
const nothing: PartsOf = () => [];
const media: PartsOf = ({ library, title }) => [{ lost: 'media', what: title || library }];

/** The content types that are read, by their names without versions, as their `semantics.json` describes them. */
const READ: ReadonlyMap<string, PartsOf> = new Map<string, PartsOf>([
  ['H5P.AdvancedText', words],
  ['H5P.Text', words],
  ['H5P.Table', words],
  ['H5P.Shape', nothing],
  ['H5P.Nil', nothing],
  ['H5P.Audio', media],
  ['H5P.Video', media],
  ['H5P.Image', ({ library, params, title }) => [{ lost: 'image', what: textIn(params, 'alt') || title || library }]],
  ['H5P.Link', ({ params, library }) => [...html(textIn(params, 'title')), { lost: 'outside-link', what: textIn(objectIn(params, 'linkWidget'), 'url') ?? library }]],
  ['H5P.Column', ({ params }, depth) => listIn(params, 'content').flatMap((each) => partsOf(objectIn(asObject(each), 'content'), depth))],
  ['H5P.CoursePresentation', slides],
  ['H5P.InteractiveVideo', (piece, depth) => [...media(piece, depth), ...interactions(piece, depth)]],
  ['H5P.ImageHotspots', hotspots],
]);

/** What a piece of content is made of, in the order in which it is met. */
export function partsOf(content: Unknowns | null, depth = 0): readonly Part[] {
  const piece = { library: libraryOf(content), params: objectIn(content, 'params'), title: titleOf(content) };
  const read = depth < DEEPEST ? READ.get(piece.library) : undefined;
  if (read !== undefined) return read(piece, depth + 1);
  const asked = textIn(piece.params, 'question') ?? '';
  const what = shortened(asked.replace(/<[^>]{0,200}>/g, ' ')) || piece.title;
  return [...words(piece, depth), { lost: 'library', what: [piece.library || '?', what].filter((each) => each !== '').join(': ') }];
}

/** A content type's name, without its version; "" where there is none. */
export function libraryOf(content: Unknowns | null): string {
  return (textIn(content, 'library') ?? '').split(' ')[0] ?? '';
}

/** H5P's editor gives content a title that says nothing, such as "Untitled Text". */
export function isTelling(title: string): boolean {
  return title !== '' && !/^untitled\b/i.test(title);
}

function titleOf(content: Unknowns | null): string {
  const title = textIn(objectIn(content, 'metadata'), 'title') ?? '';
  return isTelling(title) ? title : '';
}

function html(text: string | null): readonly Part[] {
  return text === null || text.trim() === '' ? [] : [{ html: text }];
}

/** Slides one after the other, and what is on each in the order in which a screen reader meets it. */
function slides({ library, params, title }: Piece, depth: number): readonly Part[] {
  const all = listIn(objectIn(params, 'presentation'), 'slides').flatMap((slide) => listIn(asObject(slide), 'elements'));
  const parts = all.flatMap((element) => actionOf(element, depth));
  return parts.length > 0 ? parts : [{ lost: 'library', what: title === '' ? library : `${library}: ${title}` }];
}

/** What comes up in a film, in the order of its time. */
function interactions({ params }: Piece, depth: number): readonly Part[] {
  const film = objectIn(params, 'interactiveVideo');
  const start = objectIn(objectIn(film, 'video'), 'startScreenOptions');
  const all = listIn(objectIn(film, 'assets'), 'interactions').map(asObject);
  const from = (each: Unknowns | null): number => amountIn(objectIn(each, 'duration'), 'from') ?? 0;
  const shown = all.toSorted((one, other) => from(one) - from(other)).flatMap((each) => {
    const label = libraryOf(objectIn(each, 'action')) === 'H5P.Nil' ? html(textIn(each, 'label')) : [];
    return [...label, ...actionOf(each, depth)];
  });
  return [...html(textIn(start, 'shortStartDescription')), ...shown];
}

function hotspots({ library, params, title }: Piece, depth: number): readonly Part[] {
  const picture: Part = { lost: 'image', what: textIn(params, 'backgroundImageAltText') || title || library };
  const spots = listIn(params, 'hotspots').map(asObject);
  return [picture, ...spots.flatMap((spot) => [...html(textIn(spot, 'header')), ...listIn(spot, 'content').flatMap((each) => partsOf(asObject(each), depth))])];
}

/** What an element shows; one that only leads to another slide shows nothing. */
function actionOf(element: unknown, depth: number): readonly Part[] {
  const action = objectIn(asObject(element), 'action');
  return action === null ? [] : partsOf(action, depth);
}
