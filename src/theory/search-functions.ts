import { expectedFloodMessages, expectedFloodReach } from './flooding.ts';
import { theoryFunction, type TheoryFunction, type TheoryParam } from './theory-function.ts';

const count = (description: string, min = 1): TheoryParam => ({
  unit: '',
  description,
  min,
  integer: true,
});
const params = {
  hosts: count('N: hosts.', 2),
  degree: count('d: neighbours of each host.', 2),
  timeToLive: count('TTL: hops.'),
};

/** Floods that do not cover the network. */
export const searchFunctions: Readonly<Record<string, TheoryFunction>> = {
  floodReachExpected: theoryFunction({
    fn: (args) => expectedFloodReach(args.hosts, args.degree, args.timeToLive),
    unit: 'hosts',
    source: 'bollobas1982',
    description: 'Hosts that a flooded query is expected to reach in a random network.',
    params,
  }),
  floodMessagesExpected: theoryFunction({
    fn: (args) => expectedFloodMessages(args.hosts, args.degree, args.timeToLive),
    unit: 'messages',
    source: 'bollobas1982',
    description: 'Messages of a flooded query in a random network.',
    params,
  }),
};
