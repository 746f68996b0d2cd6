interface TroubleNoteProps {
  /** What did not happen. */
  readonly title: string;
  /** Why, and what to do. */
  readonly children: string;
}

/** Something went wrong whose cause is known, told as soon as it is there. */
export function TroubleNote({ title, children }: TroubleNoteProps) {
  return (
    <div className="note note-trouble" role="alert">
      <p className="note-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}
