import type { Step } from '#core/studio/history.ts';
import { type Thing, thingAt } from '#core/studio/thing.ts';
import type { Source } from '#core/studio/source.ts';
import type { Studio, ViewName } from './studio.ts';

/** What a step is about, as its author would call it. @param pointer where the step leaves them, in this text */
export function thingOf(step: Step, source: Source, pointer: string): Thing {
  return step.about ?? thingAt(source, pointer);
}

/** Takes the newest step back; the focus goes to where it was made, in the view that is being worked in. */
export function stepBack(studio: Studio, view: ViewName): void {
  const { history, source } = studio.document.state.get();
  const step = history.undoable;
  if (step === null) return;
  const thing = thingOf(step, source, step.after.pointer);
  studio.document.undo();
  studio.told.set({ what: 'undone', kind: step.kind, thing });
  studio.show(step.before.pointer, view);
}

/** Does the step again that was last taken back. */
export function stepForward(studio: Studio, view: ViewName): void {
  const step = studio.document.state.get().history.redoable;
  if (step === null) return;
  studio.document.redo();
  const { source } = studio.document.state.get();
  studio.told.set({ what: 'redone', kind: step.kind, thing: thingOf(step, source, step.after.pointer) });
  studio.show(step.after.pointer, view);
}
