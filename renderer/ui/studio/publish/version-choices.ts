import { isLaterVersion, raisedVersion } from '#core/studio/changes/versions.ts';
import type { VersionStep } from '#core/studio/changes/weigh.ts';

/** A version that can be published. */
export interface VersionChoice {
  readonly version: string;
  /** Null: the one that is written already. */
  readonly step: VersionStep | null;
}

interface Versions {
  /** What the text says. */
  readonly written: string;
  /** What players get now; null: nothing. */
  readonly inForce: string | null;
  /** How far the changes raise it; null: nothing has changed. */
  readonly step: VersionStep | null;
}

const STEPS: readonly VersionStep[] = ['patch', 'minor', 'major'];

/** The versions to choose from, and the one that is proposed: what is written where it says enough, else the next of its step. */
export function versionChoices({ written, inForce, step }: Versions): { readonly choices: readonly VersionChoice[]; readonly proposed: string } {
  const kept: VersionChoice = { version: written, step: null };
  if (inForce === null || step === null) return { choices: [kept], proposed: written };
  const raised = STEPS.flatMap((each): VersionChoice[] => {
    const version = raisedVersion(inForce, each);
    return version === null ? [] : [{ version, step: each }];
  });
  const due = raised.find((choice) => choice.step === step)?.version ?? written;
  const isKnown = raised.some(({ version }) => version === written);
  // Two texts of one version could not be told apart in the results.
  const choices = isLaterVersion(written, inForce) && !isKnown ? [kept, ...raised] : raised;
  return { choices, proposed: written === due || isLaterVersion(written, due) ? written : due };
}
