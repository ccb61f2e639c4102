import type { Lab } from './define-lab.ts';
import { lab as accounts } from './accounts/lab.ts';
import { lab as balance } from './balance/lab.ts';
import { lab as dht } from './dht/lab.ts';
import { lab as failure } from './failure/lab.ts';
import { lab as choose } from './choose/lab.ts';
import { lab as nat } from './nat/lab.ts';
import { lab as overlay } from './overlay/lab.ts';
import { lab as peer } from './peer/lab.ts';
import { lab as queue } from './queue/lab.ts';
import { lab as race } from './race/lab.ts';
import { lab as search } from './search/lab.ts';
import { lab as roles } from './roles/lab.ts';
import { lab as session } from './session/lab.ts';
import { lab as swarm } from './swarm/lab.ts';
import { lab as trust } from './trust/lab.ts';

/** Every lab of the course by its id, in the order of the lessons: one line each. */
export const labs: Readonly<Record<string, Lab>> = {
  roles,
  nat,
  session,
  queue,
  balance,
  accounts,
  peer,
  overlay,
  search,
  dht,
  swarm,
  race,
  failure,
  trust,
  choose,
};
