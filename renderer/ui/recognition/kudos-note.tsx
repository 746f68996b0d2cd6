import type { Kudos } from '#core/contract/schemas.ts';
import { useText } from '../messages/text.tsx';

/** A note of thanks, as it was written. */
export function KudosNote({ from, text, sentAt }: Kudos) {
  const { rich, date } = useText();
  return (
    <figure className="kudos">
      <blockquote dir="auto" className="kudos-text">
        {text}
      </blockquote>
      <figcaption>
        {rich('kudos.from', { name: <bdi key="name">{from}</bdi> })}{' '}
        <time dateTime={sentAt} className="hint">
          {date(sentAt)}
        </time>
      </figcaption>
    </figure>
  );
}
