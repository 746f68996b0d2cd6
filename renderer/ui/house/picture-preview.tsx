import { ART_URL } from '../common/art.ts';

interface PicturePreviewProps {
  /** Where the picture is to be had. */
  readonly address: string;
  /** A background's: the setting whose counter stands in front of it. */
  readonly like?: string | undefined;
}

/** A picture as the stage shows it. It says nothing that words beside it do not say too. */
export function PicturePreview({ address, like }: PicturePreviewProps) {
  if (like === undefined) {
    return (
      <span className="house-picture">
        <img src={address} alt="" draggable={false} />
      </span>
    );
  }
  return (
    <span className="house-picture house-picture-wide">
      <img src={address} alt="" draggable={false} />
      <img className="house-picture-front" src={`${ART_URL}/settings/${encodeURIComponent(like)}/front.svg`} alt="" draggable={false} />
    </span>
  );
}
