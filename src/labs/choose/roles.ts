import { audience } from '#machines/audience.ts';
import { crowdMember } from '#machines/crowd-member.ts';
import { holderList } from '#machines/holder-list.ts';
import { provider } from '#machines/provider.ts';
import type { Role } from '../define-lab.ts';

export const chooseRoles = {
  reader: {
    machine: crowdMember,
    label: 'Reader',
    shape: 'peer',
    description:
      'Supplying: barred where servers do it all; else empty, then present (offering, uploading) or ' +
      'away; or it refuses. Consuming at the same time: it looks up who has it, asks one after the ' +
      'other, downloads, and is complete, unserved or locked out.',
  },
  operator: {
    machine: provider,
    label: 'Servers',
    shape: 'server',
    description:
      'Up: ready, serving, or overloaded and turning some away. Else down, cut off from the Internet, ' +
      'or closed for good.',
  },
  list: {
    machine: holderList,
    label: 'List of holders',
    shape: 'index',
    description:
      'It lists who passes a copy on, names some to whoever looks for one, and is down if its operator is.',
  },
  audience: {
    machine: audience,
    label: 'Audience',
    shape: 'router',
    description: 'Readers who are expected, arrive one by one, until the coming is over.',
  },
} as const satisfies Readonly<Record<string, Role>>;
