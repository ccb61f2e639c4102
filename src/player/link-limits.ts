/** The format of the links this site writes; a change that old links would not survive raises it. */
export const LINK_VERSION = '1';

/** Longer than this no link of ours can be: somebody is playing. */
export const MAX_LINK_LENGTH = 4_000;

/** As many steps as fit into a link with room to spare. */
export const MAX_STEPS = 100;

/** The kernel's streams take 32 bits of seed: a larger one would be another’s twin. */
export const MAX_SEED = 2 ** 32 - 1;
