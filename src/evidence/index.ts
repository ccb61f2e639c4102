import type { Comparison } from './comparison.ts';
import { accountsComparisons } from './accounts.ts';
import { balanceComparisons } from './balance.ts';
import { dhtComparisons } from './dht.ts';
import { failureComparisons } from './failure.ts';
import { chooseComparisons } from './choose.ts';
import { natComparisons } from './nat.ts';
import { raceComparisons } from './race.ts';
import { overlayComparisons } from './overlay.ts';
import { peerComparisons } from './peer.ts';
import { queueComparisons } from './queue.ts';
import { searchComparisons } from './search.ts';
import { rolesComparisons } from './roles.ts';
import { sessionComparisons } from './session.ts';
import { swarmComparisons } from './swarm.ts';
import { trustComparisons } from './trust.ts';

/** Every comparison of simulation and theory, by lab, in the order of the lessons: one line each. */
export const comparisons: Readonly<Record<string, readonly Comparison[]>> = {
  roles: rolesComparisons,
  nat: natComparisons,
  session: sessionComparisons,
  queue: queueComparisons,
  balance: balanceComparisons,
  accounts: accountsComparisons,
  peer: peerComparisons,
  overlay: overlayComparisons,
  search: searchComparisons,
  dht: dhtComparisons,
  swarm: swarmComparisons,
  race: raceComparisons,
  failure: failureComparisons,
  trust: trustComparisons,
  choose: chooseComparisons,
};

export type { Comparison } from './comparison.ts';
export { figuresOf, type Figures } from './figures.ts';
export { errorText, figureText } from './number-text.ts';
export { groupsOf, rowsOf, type SheetRow } from './sheet.ts';
export { toleranceText } from './verdict.ts';
