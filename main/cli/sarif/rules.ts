import { type RuleDescription, RULES } from '#core/proof/rules/rule-texts.ts';
import { sarifText } from './message.ts';

/** Every rule as a `reportingDescriptor`: always all of them, in one order, so that indexes stay. */
export const SARIF_RULES = RULES.map(descriptorOf);

/** A rule's place in `SARIF_RULES`; -1, which SARIF takes for "none", where it is not there. */
export function ruleIndexOf(id: string): number {
  return RULES.findIndex((rule) => rule.id === id);
}

function descriptorOf({ id, severity, summary, meaning, mend }: RuleDescription) {
  const { text: markdown } = sarifText(`${meaning}\n\n**To mend it:** ${mend}`);
  return {
    id,
    shortDescription: plain(summary),
    fullDescription: plain(meaning),
    help: { ...plain(mend), markdown },
    defaultConfiguration: { level: severity },
  };
}

function plain(text: string) {
  return sarifText(text.replaceAll('`', ''));
}
