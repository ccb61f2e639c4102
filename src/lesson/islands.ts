/** The labs that can be shown: those with a line in `LabIsland.astro`. */
export const islandIds: readonly string[] = ['queue', 'session'];
