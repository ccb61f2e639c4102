/**
 * The lab on roles against RFC 5694. First the share of those who take part that both ask and serve,
 * which has no chance in it once everybody has asked everybody; then where the answers come from; then
 * whether the classifier, told only what it saw, comes to the published verdict (1 = it does). The
 * seeds of the publisher's are 38 of 40 nodes, 95%. Seed 1; 60 s is more than three times round for the
 * longest list (39 contacts), 20 s more than ten times for the others.
 */
import { lab as roles } from '#labs/roles/lab.ts';
import { metrics } from '#labs/roles/metrics.ts';
import { verdictOf } from '#labs/roles/observed.ts';
import type { RolesTally } from '#labs/roles/tally.ts';
import { systems, type SystemName } from '#labs/roles/systems.ts';
import type { System } from '#labs/roles/system.ts';
import { worldOf } from '#labs/roles/world.ts';
import type { Architecture } from '#labs/roles/classify.ts';
import { Run } from '#sim/index.ts';
import { bothShare, hubShare } from '#theory/roles.ts';
import { onceFor, type Comparison, type Tolerance } from './comparison.ts';

const seed = 1;
const pauseMs = 250;

interface Case {
  readonly name: SystemName;
  readonly users: number;
  readonly servers: number;
  readonly setting: string;
  readonly seconds?: number;
  readonly source: string;
  /** What RFC 5694 or the system's own specification makes of it. */
  readonly architecture: Architecture;
  /** Of those who take part: who both ask and serve, and who do one of the two. */
  readonly sharers: number;
  readonly others: number;
  /** Of those asked by sharers: who only serve. */
  readonly hubs?: number;
}

const cases: readonly Case[] = [
  {
    name: 'dns',
    users: 5,
    servers: 3,
    setting: 'DNS: five hosts, a resolver, three name servers',
    source: 'rfc5694',
    architecture: 'client-server',
    sharers: 0,
    others: 9,
  },
  {
    name: 'email',
    users: 6,
    servers: 2,
    setting: 'E-mail: six readers, two mail servers',
    source: 'rfc5321',
    architecture: 'federated',
    sharers: 0,
    others: 8,
  },
  {
    name: 'sip',
    users: 5,
    servers: 1,
    setting: 'SIP: five agents that call each other, a proxy',
    source: 'rfc5694',
    architecture: 'client-server',
    sharers: 0,
    others: 5,
  },
  {
    name: 'seti',
    users: 6,
    servers: 1,
    setting: 'SETI@home: six volunteers, a project',
    source: 'rfc5694',
    architecture: 'client-server',
    sharers: 0,
    others: 7,
  },
  {
    name: 'bittorrent',
    users: 6,
    servers: 0,
    setting: 'BitTorrent: six downloaders, a tracker',
    source: 'rfc5694',
    architecture: 'peer-to-peer',
    sharers: 6,
    others: 0,
    hubs: 0,
  },
  {
    name: 'bittorrent',
    users: 2,
    servers: 38,
    setting: 'BitTorrent: 38 of 40 nodes are the publisher’s seeds',
    seconds: 60,
    source: 'rfc5694',
    architecture: 'client-server',
    sharers: 2,
    others: 38,
    hubs: 38,
  },
  {
    name: 'napster',
    users: 6,
    servers: 1,
    setting: 'Napster: six peers, a central index',
    source: 'rfc5694',
    architecture: 'hybrid',
    sharers: 6,
    others: 0,
    hubs: 0,
  },
  {
    name: 'bitcoin',
    users: 6,
    servers: 1,
    setting: 'Bitcoin: six nodes, a list of nodes to begin with',
    source: 'nakamoto2008',
    architecture: 'peer-to-peer',
    sharers: 6,
    others: 0,
    hubs: 0,
  },
  {
    name: 'updates',
    users: 5,
    servers: 1,
    setting: 'Updates: five PCs and a CDN server, everybody asked in turn',
    source: 'delivery-optimization',
    architecture: 'hybrid',
    sharers: 5,
    others: 1,
    hubs: 1,
  },
];

function comparisonsOf(one: Case): Comparison[] {
  const { name, users, servers, setting, source, sharers, others, hubs } = one;
  const seconds = one.seconds ?? 20;
  const ran = onceFor(() => {
    const system: System = systems[name];
    const run = new Run(worldOf(system.draw(users, servers), pauseMs, seed), {
      seed,
      record: false,
    });
    run.runUntil(1000 * seconds);
    return run.view;
  });
  const row = (
    what: string,
    quantity: string,
    theory: number,
    theoryFrom: string,
    tolerance: Tolerance,
    read: (view: Run<RolesTally>['view']) => number | undefined,
  ): Comparison => ({
    id: `roles/${name}-${users}-${servers}/${what}`,
    lab: roles.id,
    setting,
    quantity,
    unit: '',
    seeds: [seed],
    runLength: `${seconds} s of virtual time`,
    theory,
    theoryFrom,
    source,
    tolerance,
    simulate: () => ({ mean: read(ran())!, stderr: 0 }),
  });
  const file = 'src/theory/roles.ts';
  const exact: Tolerance = { kind: 'exact' };
  return [
    row(
      'bothShare',
      'Share of those who take part that both ask and serve',
      bothShare(sharers, others),
      file,
      exact,
      (view) => verdictOf(view)?.bothShare,
    ),
    ...(hubs === undefined
      ? []
      : [
          row(
            'hubShare',
            'Share of the answers that come from the operator',
            hubShare(hubs, sharers),
            file,
            { kind: 'absolute', distance: 0.02 },
            (view) => metrics.hubShare.read(view)! / 100,
          ),
        ]),
    row(
      'verdict',
      `Classified as ${one.architecture}, as published`,
      1,
      'the published verdict',
      exact,
      (view) => Number(verdictOf(view)?.architecture === one.architecture),
    ),
  ];
}

export const rolesComparisons: readonly Comparison[] = cases.flatMap(comparisonsOf);
