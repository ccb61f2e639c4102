import type { Architecture, Ground, Verdict } from './classify.ts';

export const architectureWords: Readonly<Record<Architecture, string>> = {
  'client-server': 'client-server',
  federated: 'federated',
  hybrid: 'hybrid peer-to-peer',
  'peer-to-peer': 'peer-to-peer',
};

/** `1 only asks`, `6 only ask`. */
function only(count: number, verb: 'ask' | 'serve'): string {
  return `${count} only ${verb}${count === 1 ? 's' : ''}`;
}

function shared({ parts }: Verdict): string {
  return `${parts.both.length} of ${parts.all.size} ask and also serve others`;
}

const reasons: Readonly<Record<Ground, (verdict: Verdict) => string>> = {
  'all-share': (verdict) => `${shared(verdict)}, and no centre is asked for anything`,
  'door-only': (verdict) =>
    `${shared(verdict)}; the only central part tells who is there, which costs it nothing`,
  'central-index': (verdict) => `${shared(verdict)}, but a central index says where things are`,
  'partly-from-operator': (verdict) =>
    `${shared(verdict)}, but ${percent(verdict.hubShare ?? 0)} of the answers come from the operator`,
  'servers-ask-each-other': ({ parts }) =>
    `${only(parts.asking.size, 'ask')}, and servers ask each other on their behalf`,
  'only-calls': ({ parts }) =>
    `all ${parts.calling.size} answer only calls that they take part in themselves, which is not serving others`,
  'users-serve': ({ parts }) =>
    `${only(parts.serving.size, 'serve')} and ${only(parts.asking.size, 'ask')}: here the PCs are the servers`,
  'too-few': ({ parts }) =>
    `only ${parts.both.length} of ${parts.all.size} both ask and serve, and that is not most of them`,
  'servers-ask-servers': ({ parts }) =>
    `${only(parts.asking.size, 'ask')}; servers ask other servers on their behalf, but never the other way round`,
  'nobody-does-both': ({ parts }) =>
    `${only(parts.asking.size, 'ask')}, ${only(parts.serving.size, 'serve')}, and nobody does both`,
};

/** Why, as the rest of a sentence. */
export function reasonOf(verdict: Verdict): string {
  return reasons[verdict.ground](verdict);
}

export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
