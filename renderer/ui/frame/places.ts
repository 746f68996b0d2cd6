/** Every place in the app, as the part of the address after `#`; ids may be patterns. */
export const PLACES = {
  people: '/people',
  catalogue: '/scenarios',
  programmes: '/programmes',
  attempts: '/attempts',
  review: '/review',
  recognition: '/recognition',
  notes: '/notes',
  /** What is kept about the player. */
  kept: '/kept',
  policy: '/policy',
  settings: '/settings',
  credits: '/credits',
  /** Of trainers, managers and HR. */
  staff: '/staff',
  staffArea: <Area extends string>(area: Area) => `/staff/${area}` as const,
  /** Within the staff's library: what good service means here. */
  housePrinciples: '/staff/library/principles',
  scenario: <Id extends string>(id: Id) => `/scenarios/${id}` as const,
  play: <Id extends string>(attempt: Id) => `/play/${attempt}` as const,
  attempt: <Id extends string>(attempt: Id) => `/attempts/${attempt}` as const,
  chair: <Id extends string>(attempt: Id) => `/attempts/${attempt}/chair` as const,
  programme: <Id extends string>(programme: Id) => `/programmes/${programme}` as const,
  certificate: <Id extends string>(programme: Id) => `/programmes/${programme}/certificate` as const,
  sheet: <Id extends string, Week extends string>(programme: Id, week: Week) =>
    `/programmes/${programme}/weeks/${week}/sheet` as const,
  /** A scenario on one screen for a team. */
  group: <Id extends string>(scenario: Id) => `/scenarios/${scenario}/group` as const,
  /** The same in a week of a programme. */
  weekGroup: <Id extends string, Week extends string, Scenario extends string>(programme: Id, week: Week, scenario: Scenario) =>
    `/programmes/${programme}/weeks/${week}/group/${scenario}` as const,
} as const;
