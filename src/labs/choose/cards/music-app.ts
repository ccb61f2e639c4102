import type { Card } from './card.ts';

export const musicApp: Card = {
  title: 'An app for music',
  story:
    'A hundred thousand people listen to any of millions of songs. A song must begin when they press the key.',
  who: { one: 'listener', many: 'listeners' },
  hours: 24,
  serversFarOff: false,
  needs: [
    {
      short: 'Begins at once',
      kind: 'scale',
      must: true,
      sentence: 'Nobody waits for music: a quarter of a second is already long.',
      judged: {
        'client-server': ['met', 'Servers near the listeners answer at once.'],
        hybrid: ['met', 'The first seconds come from a server while peers are found.'],
        'peer-to-peer': ['if', 'Only if the song is popular and its holders are near.'],
      },
      seen: { lab: 'dht', shows: 'how many hops it takes to find a holder' },
    },
    {
      short: 'A licence for each play',
      kind: 'control',
      must: true,
      sentence: 'Every play must be counted, and paid to those who made the song.',
      judged: {
        'client-server': ['met', 'Every play passes the server.'],
        hybrid: ['met', 'Every play begins at the server, wherever the bytes come from.'],
        'peer-to-peer': ['not', 'There is no place that counts.'],
      },
      seen: { lab: 'search', shows: 'a central index: fast, complete, and one switch' },
    },
    {
      short: 'A bill one can bear',
      kind: 'cost',
      must: true,
      sentence: 'A listener who pays nothing must not cost much.',
      judged: {
        'client-server': ['if', 'Only if servers and bytes have become cheap.'],
        hybrid: ['met', 'Own copies and peers leave a small part to the servers.'],
        'peer-to-peer': ['met', 'Nobody runs servers for the bytes.'],
      },
      seen: { lab: 'choose', shows: 'the bill, here, when you change the architecture' },
    },
    {
      short: 'Kind to phones',
      kind: 'cost',
      must: false,
      sentence: 'Most listen on a phone with a small battery and a counted contract.',
      judged: {
        'client-server': ['met', 'A phone only receives.'],
        hybrid: ['if', 'Only if phones are left out, and enough computers remain.'],
        'peer-to-peer': ['not', 'With phones that send nothing, hardly any senders remain.'],
      },
      seen: { lab: 'nat', shows: 'pairs that cannot reach each other without a relay' },
    },
    {
      short: 'Plays in a tunnel',
      kind: 'survival',
      must: false,
      sentence: 'Favourite songs should play where there is no network.',
      judged: {
        'client-server': ['if', 'Only if the app keeps copies of what was played.'],
        hybrid: ['if', 'Only if the app keeps copies of what was played.'],
        'peer-to-peer': ['if', 'Only if the app keeps copies of what was played.'],
      },
      seen: { lab: 'choose', shows: 'plays from one’s own copy, here: they cost nobody a byte' },
    },
  ],
  defences: {
    'client-server': {
      answer: 'Servers everywhere: one system for computers and phones, every play counted.',
      price: 'The operator pays for every byte that is not in a listener’s own copy.',
      when: 'bytes have become cheap, or most listeners use phones',
    },
    hybrid: {
      answer: 'A server for the licence and the first seconds, own copies and peers for the rest.',
      price: 'Two systems to build and mend, and up-links of listeners who may not know of it.',
      when: 'bytes are dear, and most listeners use computers',
    },
  },
  history:
    'Spotify began with the second answer in 2008; in 2014 it announced the first: by then its servers sufficed.',
};
