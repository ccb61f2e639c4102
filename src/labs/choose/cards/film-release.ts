import type { Card } from './card.ts';

export const filmRelease: Card = {
  title: 'The release of a film',
  story:
    'A studio releases a film to a hundred thousand homes. Most of them want it on the first evening.',
  who: { one: 'home', many: 'homes' },
  hours: 24,
  serversFarOff: false,
  needs: [
    {
      short: 'A bill one can bear',
      kind: 'cost',
      must: true,
      sentence: 'What the bytes cost must be small beside what a viewer pays.',
      judged: {
        'client-server': ['if', 'Only if the ticket pays for a whole copy out of the servers.'],
        hybrid: ['met', 'The servers send a part of the copies, the viewers the rest.'],
        'peer-to-peer': ['met', 'The studio sends a few copies, whatever the number of viewers.'],
      },
      seen: { lab: 'choose', shows: 'the bill, here, when you change the architecture' },
    },
    {
      short: 'Stands the first evening',
      kind: 'scale',
      must: true,
      sentence: 'Everybody comes at once, and nobody knows exactly how many that will be.',
      judged: {
        'client-server': ['if', 'Only if servers for the highest peak are rented beforehand.'],
        hybrid: ['met', 'Every viewer who comes brings an up-link along.'],
        'peer-to-peer': ['met', 'Every viewer who comes brings an up-link along.'],
      },
      seen: { lab: 'race', shows: 'time against readers, for one server and for a swarm' },
    },
    {
      short: 'Only those who paid',
      kind: 'control',
      must: true,
      sentence: 'A copy must be of no use to someone who has not bought it.',
      judged: {
        'client-server': ['met', 'The server asks who you are before it sends anything.'],
        hybrid: ['if', 'Only if copies are enciphered and the studio hands out the keys.'],
        'peer-to-peer': ['not', 'Nobody is there to ask: a key server would be a server again.'],
      },
      seen: { lab: 'accounts', shows: 'rights that one place gives and takes back' },
    },
    {
      short: 'Nobody slips in a forgery',
      kind: 'control',
      must: false,
      sentence: 'A viewer must get the film, and not something that bears its name.',
      judged: {
        'client-server': ['met', 'It comes from the studio itself, over TLS.'],
        hybrid: ['met', 'The studio’s hashes prove every piece, whoever sent it.'],
        'peer-to-peer': ['if', 'Only if the hashes come from someone whom one trusts.'],
      },
      seen: { lab: 'trust', shows: 'a poisoned piece, and the hash that finds it' },
    },
    {
      short: 'Viewers pay no upload',
      kind: 'cost',
      must: false,
      sentence: 'A viewer who pays for the film should not pay for sending it on.',
      judged: {
        'client-server': ['met', 'Viewers send nothing but requests.'],
        hybrid: ['if', 'Only if viewers are asked, and get something for it.'],
        'peer-to-peer': ['not', 'On average each viewer sends nearly a whole copy.'],
      },
      seen: { lab: 'swarm', shows: 'what contributors and free riders send and get' },
    },
    {
      short: 'Still there in ten years',
      kind: 'survival',
      must: false,
      sentence: 'Somebody will want the film long after the last poster has gone.',
      judged: {
        'client-server': ['if', 'Only as long as the studio pays for the servers.'],
        hybrid: ['if', 'Only as long as the studio keeps servers and list.'],
        'peer-to-peer': ['if', 'Only as long as somebody who has it stays on line.'],
      },
      seen: { lab: 'swarm', shows: 'a source that leaves, and pieces nobody has any more' },
    },
  ],
  defences: {
    'client-server': {
      answer:
        'Rented servers near the viewers: uniform, measured, and a licence asked for each time.',
      price: 'The bill grows with every viewer, and the first evening must be paid for in advance.',
      when: 'a gigabyte costs little beside a ticket',
    },
    hybrid: {
      answer: 'Servers for the first copies and for the keys; viewers carry most of the bytes.',
      price: 'Viewers pay with their up-links, so they must be asked; and two systems must be run.',
      when: 'the bytes are what hurts, and viewers agree to help',
    },
  },
  history:
    'Blizzard sent its games out in the second way for years, with servers for those whom no peer served; later it rented servers.',
};
