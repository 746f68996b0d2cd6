import { basename } from 'node:path';
import { TIMEOUT } from '#core/dialogue/script.ts';
import type { Trace, TraceStep } from '#core/proof/trace.ts';
import { hashJson } from '#core/results/hash.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { ArtifactUri } from './artifact-uri.ts';
import { sarifText } from './message.ts';
import { ruleIndexOf } from './rules.ts';

/** A file as its results name it: its URI, and its place in the run's `artifacts`. */
export interface ArtifactReference extends ArtifactUri {
  readonly index: number;
}

/** Where something stands in a file. */
interface Spot {
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** A finding as a SARIF `result`. */
export function sarifResult(artifact: ArtifactReference, finding: Finding, trace: Trace) {
  const { rule, severity, message, variant, playthrough } = finding;
  const properties = {
    ...(variant === undefined ? {} : { variant }),
    ...(playthrough === undefined ? {} : { playthrough }),
  };
  return {
    ruleId: rule,
    ruleIndex: ruleIndexOf(rule),
    level: severity,
    message: sarifText(message),
    locations: [locationOf(artifact, finding)],
    partialFingerprints: { 'fileRulePointer/v1': fingerprint(artifact, finding) },
    ...(trace.length === 0 ? {} : { codeFlows: [codeFlowOf(artifact, trace)] }),
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
  };
}

function locationOf(artifactLocation: ArtifactReference, { pointer, line, column }: Spot) {
  return {
    physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } },
    logicalLocations: [{ fullyQualifiedName: pointer }],
  };
}

/** Stays the same for a fault while its file's name does, whatever the lines around it and the folder. */
function fingerprint({ uri }: ArtifactReference, { rule, pointer, variant }: Finding): string {
  return hashJson({ file: basename(uri), rule, pointer: pointer.toWellFormed(), variant: variant ?? null });
}

/** The run that shows the fault, for viewers that walk through it step by step. */
function codeFlowOf(artifact: ArtifactReference, trace: Trace) {
  const locations = trace.map((step) => ({
    location: { ...locationOf(artifact, step), message: sarifText(stepText(step)) },
  }));
  return { threadFlows: [{ locations }] };
}

function stepText({ beat, word }: TraceStep): string {
  if (word === null) return `The run stands at "${beat}".`;
  return word === TIMEOUT ? `At "${beat}" the timer runs out.` : `At "${beat}" the player takes "${word}".`;
}
