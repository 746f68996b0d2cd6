/** Every place in the app, as the part of the address after `#`; ids may be patterns. */
export const PLACES = {
  people: '/people',
  catalogue: '/scenarios',
  attempts: '/attempts',
  settings: '/settings',
  scenario: <Id extends string>(id: Id) => `/scenarios/${id}` as const,
  play: <Id extends string>(attempt: Id) => `/play/${attempt}` as const,
  attempt: <Id extends string>(attempt: Id) => `/attempts/${attempt}` as const,
} as const;
