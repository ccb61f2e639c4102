import type { ParamSpecs, ValuesOf } from '../params.ts';
import { systems, type SystemName } from './systems.ts';

// The names of all systems, each with its label.
const options = (Object.keys(systems) as SystemName[]).map((value) => ({
  value,
  label: systems[value].label,
}));

export const params = {
  system: {
    kind: 'choice',
    label: 'System',
    options,
    default: 'web',
    help: 'Which system is drawn at first: who runs in it, and who asks whom.',
  },
  users: {
    kind: 'number',
    label: 'Processes of users',
    unit: '',
    min: 1,
    max: 6,
    step: 1,
    default: 6,
    help: 'Each on a PC of its own, unless the system is a single PC.',
  },
  servers: {
    kind: 'number',
    label: 'Processes of the operator',
    unit: '',
    min: 0,
    max: 6,
    step: 1,
    default: 1,
    help: 'Web servers, mail servers, an index, seeds of the publisher’s own: what the operator runs, besides the tracker or resolver.',
  },
  pauseMs: {
    kind: 'number',
    label: 'Pause between two wishes',
    unit: 'ms',
    min: 100,
    max: 2000,
    step: 50,
    default: 250,
    help: 'How long, on average, a process wants nothing after it has got an answer.',
    more: true,
  },
} as const satisfies ParamSpecs;

export type RolesParams = ValuesOf<typeof params>;
