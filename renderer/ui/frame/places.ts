/** Every place in the app, as the part of the address after `#`; ids may be patterns. */
export const PLACES = {
  people: '/people',
  catalogue: '/scenarios',
  programmes: '/programmes',
  attempts: '/attempts',
  settings: '/settings',
  scenario: <Id extends string>(id: Id) => `/scenarios/${id}` as const,
  play: <Id extends string>(attempt: Id) => `/play/${attempt}` as const,
  attempt: <Id extends string>(attempt: Id) => `/attempts/${attempt}` as const,
  programme: <Id extends string>(programme: Id) => `/programmes/${programme}` as const,
  sheet: <Id extends string, Week extends string>(programme: Id, week: Week) =>
    `/programmes/${programme}/weeks/${week}/sheet` as const,
} as const;
