/** What the test tells the double to do, in place of a user at the desktop. */
export type Command =
  | { readonly do: 'press-menu'; readonly id: string }
  | { readonly do: 'answer-question'; readonly button: number }
  /** Beforehand: where the next file goes that is asked for; empty: nowhere. */
  | { readonly do: 'choose-file'; readonly file: string }
  | { readonly do: 'close-window' };

/** What the double tells the test, in place of what a user would see. */
export type Report =
  | { readonly saw: 'debugger'; readonly address: string }
  | { readonly saw: 'shown' }
  | { readonly saw: 'focused' }
  | { readonly saw: 'dialog'; readonly title: string; readonly message: string; readonly detail: string }
  | { readonly saw: 'opened'; readonly what: string }
  | { readonly saw: 'escaped'; readonly url: string };

type Kind = Command['do'];
type Of<K extends Kind> = Extract<Command, { do: K }>;

/** Calls the listener whenever the test gives a command of this kind. */
export function onCommand<K extends Kind>(kind: K, listener: (command: Of<K>) => void): void {
  const isOfKind = (command: Command): command is Of<K> => command.do === kind;
  process.on('message', (command: Command) => {
    if (isOfKind(command)) listener(command);
  });
}

/** Tells the test what a user would see. */
export function report(what: Report): void {
  process.send?.(what);
}
