import { PORT_CHANNEL, type PortAnswer } from '#core/contract/port.ts';
import { z } from '#core/contract/zod.ts';
import type { Log } from './log.ts';
import { checkSender, type SenderEvent, type SenderFrame } from './sender.ts';

const markSchema = z.string().min(1).max(64);

/** What is used of a frame that asks for a port. */
export interface AskingFrame<Port> extends SenderFrame {
  postMessage(channel: string, message: PortAnswer, transfer?: Port[]): void;
}

/** What is used of the contents a port is given to. */
export interface PortContents {
  readonly id: number;
  on(
    event: 'did-start-navigation',
    listener: (details: { readonly isMainFrame: boolean; readonly isSameDocument: boolean }) => void,
  ): unknown;
  on(event: 'did-navigate' | 'render-process-gone' | 'destroyed', listener: () => void): unknown;
}

/** What the broker works with. */
export interface BrokerDeps<Port> {
  readonly ipcMain: {
    on(channel: string, listener: (event: SenderEvent<AskingFrame<Port>>, mark: unknown) => void): unknown;
  };
  readonly newChannel: () => { readonly port1: Port; readonly port2: Port };
  /** Answers the contract on a port. */
  readonly serve: (port: Port) => void;
  readonly log: Log;
}

/** The ports that windows' pages hold. */
export interface PortBroker {
  /** From now on the page of these contents may ask for a port. */
  admit(contents: PortContents): void;
}

interface Held<Port> {
  readonly port: Port;
  /** The page that holds it is about to make way for another. */
  isLeaving: boolean;
}

/**
 * Gives each page that asks one port, over which it speaks the contract, after a look at who asks.
 * A port lasts as long as its page: it is closed when another page takes its place, when its process
 * has gone, when its window has, and when the same page asks again.
 */
export function openPortBroker<Port extends { close(): void }>(deps: BrokerDeps<Port>): PortBroker {
  const admitted = new Set<number>();
  const held = new Map<number, Held<Port>>();
  const close = (id: number): void => {
    held.get(id)?.port.close();
    held.delete(id);
  };

  deps.ipcMain.on(PORT_CHANNEL, (event, untrustedMark) => {
    const verdict = checkSender(event, (id) => admitted.has(id));
    const mark = markSchema.safeParse(untrustedMark);
    if (!verdict.ok || !mark.success) {
      const reason = verdict.ok ? 'it carries no mark' : verdict.reason;
      deps.log(`Refused a request for a port: ${reason}.`);
      answer(event.senderFrame, { mark: mark.data ?? '', refused: reason });
      return;
    }
    close(event.sender.id);
    const { port1, port2 } = deps.newChannel();
    held.set(event.sender.id, { port: port1, isLeaving: false });
    deps.serve(port1);
    answer(verdict.frame, { mark: mark.data, refused: null }, port2);
  });

  return {
    admit(contents) {
      const { id } = contents;
      admitted.add(id);
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        const current = held.get(id);
        if (current !== undefined && isMainFrame && !isSameDocument) current.isLeaving = true;
      });
      // A navigation may start and be refused; and the new page may ask before this is told.
      contents.on('did-navigate', () => {
        if (held.get(id)?.isLeaving === true) close(id);
      });
      contents.on('render-process-gone', () => close(id));
      contents.on('destroyed', () => {
        close(id);
        admitted.delete(id);
      });
    },
  };
}

function answer<Port>(
  frame: AskingFrame<Port> | null,
  { mark, refused }: Pick<PortAnswer, 'mark' | 'refused'>,
  port?: Port,
): void {
  if (frame === null || frame.detached) return;
  frame.postMessage(PORT_CHANNEL, { channel: PORT_CHANNEL, mark, refused }, port === undefined ? [] : [port]);
}
