/** Scenarios to begin from: whole ones that play, with notes that say what to change. */
export const TEMPLATES = ['complaint', 'request-to-decline', 'first-impression', 'surprise', 'own-mistake'] as const;

export type Template = (typeof TEMPLATES)[number];

/** The languages that templates are written in, BCP 47. */
export const TEMPLATE_LOCALES = ['en', 'es'] as const;

export type TemplateLocale = (typeof TEMPLATE_LOCALES)[number];

/** Fetched when one is chosen: who only lists scenarios needs none. */
const TEXTS: Readonly<Record<TemplateLocale, Readonly<Record<Template, () => Promise<{ readonly default: object }>>>>> = {
  en: {
    complaint: () => import('../../../../scenarios/templates/en/complaint.scenario.json'),
    'request-to-decline': () => import('../../../../scenarios/templates/en/request-to-decline.scenario.json'),
    'first-impression': () => import('../../../../scenarios/templates/en/first-impression.scenario.json'),
    surprise: () => import('../../../../scenarios/templates/en/surprise.scenario.json'),
    'own-mistake': () => import('../../../../scenarios/templates/en/own-mistake.scenario.json'),
  },
  es: {
    complaint: () => import('../../../../scenarios/templates/es/complaint.scenario.json'),
    'request-to-decline': () => import('../../../../scenarios/templates/es/request-to-decline.scenario.json'),
    'first-impression': () => import('../../../../scenarios/templates/es/first-impression.scenario.json'),
    surprise: () => import('../../../../scenarios/templates/es/surprise.scenario.json'),
    'own-mistake': () => import('../../../../scenarios/templates/es/own-mistake.scenario.json'),
  },
};

/** The text of a template, as a new file holds it. */
export async function templateText(template: Template, locale: TemplateLocale): Promise<string> {
  const { default: written } = await TEXTS[locale][template]();
  return `${JSON.stringify(written, null, 2)}\n`;
}
