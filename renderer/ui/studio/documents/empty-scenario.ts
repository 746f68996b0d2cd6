/**
 * The text of a scenario with nothing in it but what every scenario has: the form asks for the rest.
 *
 * @param locale of the screen, BCP 47: whoever writes in it most likely tells the story in it too
 */
export function emptyScenario(locale: string): string {
  const empty = {
    format: 1,
    id: 'scenario',
    version: '1.0.0',
    title: '',
    role: '',
    setting: '',
    locale,
    cast: {},
    customer: '',
    start: '',
    beats: {},
  };
  return `${JSON.stringify(empty, null, 2)}\n`;
}
