/** The views of a run by the names that authors and tests use. */
export const tabs = {
  chart: 'Chart',
  statechart: 'Statechart',
  events: 'Events',
  table: 'Table',
} as const;

export type Tab = keyof typeof tabs;
