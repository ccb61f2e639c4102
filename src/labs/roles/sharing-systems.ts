import { askAll, numbered, operators, users } from './drawing-parts.ts';
import { fromEachOther } from './expectation.ts';
import type { System } from './system.ts';

/** Systems whose users give to each other, and one that is still to be drawn. */
export const sharingSystems = {
  bittorrent: {
    label: 'A download by BitTorrent',
    service: 'pieces of a file',
    expects: fromEachOther,
    published: {
      by: 'RFC 5694, section 2.4',
      says: 'peer-to-peer, unless most nodes are the publisher’s seeds',
      architecture: 'peer-to-peer',
    },
    draw(count, servers) {
      const [peers, seeds] = [users(count), operators(numbered('Seed', servers))];
      const [tracker] = operators(['Tracker'], 'entry');
      return {
        processes: [...peers, ...seeds, tracker!],
        arrows: askAll(peers, [tracker!, ...peers, ...seeds]),
      };
    },
  },
  napster: {
    label: 'Music by Napster',
    service: 'music files',
    expects: (count) => fromEachOther(count, 0),
    published: {
      by: 'RFC 5694, section 4',
      says: 'peer-to-peer with a central index',
      architecture: 'hybrid',
    },
    draw(count, servers) {
      const [peers, indexes] = [users(count), operators(numbered('Index', servers), 'index')];
      return { processes: [...peers, ...indexes], arrows: askAll(peers, [...indexes, ...peers]) };
    },
  },
  bitcoin: {
    label: 'Payments (Bitcoin)',
    service: 'blocks and payments',
    expects: (count) => fromEachOther(count, 0),
    published: {
      by: 'Its paper (Nakamoto 2008)',
      says: 'peer-to-peer',
      architecture: 'peer-to-peer',
    },
    draw(count, servers) {
      const [peers, doors] = [users(count), operators(numbered('Door', servers), 'entry')];
      return { processes: [...peers, ...doors], arrows: askAll(peers, [...doors, ...peers]) };
    },
  },
  updates: {
    label: 'Updates, from a CDN and from PCs',
    service: 'pieces of an update',
    expects: fromEachOther,
    published: {
      by: 'Microsoft, of Delivery Optimization',
      says: 'from a CDN and from peers',
      architecture: 'hybrid',
    },
    draw(count, servers) {
      const [peers, sources] = [users(count), operators(numbered('CDN', servers))];
      return { processes: [...peers, ...sources], arrows: askAll(peers, [...peers, ...sources]) };
    },
  },
  workgroup: {
    label: 'A Windows workgroup',
    service: 'shared folders',
    expects: fromEachOther,
    published: {
      by: 'Textbooks',
      says: 'a peer-to-peer LAN',
      architecture: 'peer-to-peer',
    },
    draw(count, servers) {
      const [pcs, files] = [users(count), operators(numbered('Files', servers))];
      return { processes: [...pcs, ...files], arrows: askAll(pcs, [...pcs, ...files]) };
    },
  },
  draw: {
    label: 'A system of my own',
    service: 'whatever you like',
    expects: () => ({}),
    draw(count, servers) {
      const [people, hubs] = [users(count), operators(numbered('Server', servers))];
      const [index] = operators(['Index'], 'index');
      return {
        processes: [...people, ...hubs, index!],
        arrows: askAll(people.slice(0, 1), hubs.slice(0, 1)),
      };
    },
  },
} as const satisfies Readonly<Record<string, System>>;
