import type { Picture } from './use-pictures.ts';
import './pictures.css';

/** A picture in small. It says nothing that its name beside it does not say too. */
export function PictureThumb({ picture }: { readonly picture: Picture }) {
  return (
    <span className="picture-thumb" aria-hidden="true">
      {picture.layers.map((layer) => (
        <img key={layer} src={layer} alt="" loading="lazy" draggable={false} />
      ))}
    </span>
  );
}
