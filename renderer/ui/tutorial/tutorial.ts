/** The scenario by which a new player learns the controls: two moments, in practice. */
export const TUTORIAL = 'first-minute';
