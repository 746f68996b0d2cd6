import type { Stage } from '#renderer/stage/stage.ts';

declare global {
  interface Window {
    /** The stage under test, and the problems it reported. */
    stage: Promise<Stage>;
    problems: string[];
  }
}
