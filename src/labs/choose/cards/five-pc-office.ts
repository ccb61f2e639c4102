import type { Card } from './card.ts';

export const fivePcOffice: Card = {
  title: 'An office of five PCs',
  story:
    'Five people in one room share a folder of drawings. Nobody of them is an administrator, and nobody wants to be.',
  who: { one: 'PC', many: 'PCs' },
  hours: 8,
  serversFarOff: false,
  needs: [
    {
      short: 'Little to buy and to run',
      kind: 'cost',
      must: false,
      sentence: 'There is no money for a machine, a licence and a person to look after them.',
      judged: {
        'client-server': ['if', 'Only if a small box in the corner counts as little.'],
        hybrid: ['if', 'Only if the monthly fee of a synchronising service counts as little.'],
        'peer-to-peer': ['met', 'The PCs are there already; each shares a folder of its own.'],
      },
      seen: { lab: 'roles', shows: 'a PC that is a client of one and a server of another' },
    },
    {
      short: 'Works without Internet',
      kind: 'survival',
      must: true,
      sentence: 'When the line is dead, work in the room must go on.',
      judged: {
        'client-server': ['met', 'The server stands in the same room.'],
        hybrid: ['if', 'Copies pass inside the room; who may have them is decided outside.'],
        'peer-to-peer': ['met', 'Everything it needs is in the room.'],
      },
      seen: { lab: 'failure', shows: 'what still works when one part is switched off' },
    },
    {
      short: 'There when a PC is off',
      kind: 'survival',
      must: false,
      sentence: 'Whoever stays late needs the folder of someone who has gone home.',
      judged: {
        'client-server': ['met', 'The server stays on, and copies of it are easily kept.'],
        hybrid: ['met', 'The service keeps a copy of everything.'],
        'peer-to-peer': ['if', 'Only if a copy lies on a PC that is on.'],
      },
      seen: { lab: 'failure', shows: 'copies against the share of time that each is there' },
    },
    {
      short: 'One list of who may what',
      kind: 'control',
      must: false,
      sentence: 'Whoever leaves the office should be struck off once, not on every PC.',
      judged: {
        'client-server': ['met', 'One account each, on the server.'],
        hybrid: ['met', 'One account each, at the service.'],
        'peer-to-peer': ['not', 'Every PC keeps accounts of its own.'],
      },
      seen: { lab: 'accounts', shows: 'how many changes it takes to lock one person out' },
    },
    {
      short: 'Room to grow past ten',
      kind: 'scale',
      must: false,
      sentence: 'If business is good, there will be twenty PCs next year.',
      judged: {
        'client-server': ['met', 'A new PC is one new account.'],
        hybrid: ['met', 'A new PC is one new account.'],
        'peer-to-peer': ['not', 'Makers advise it for about ten to twenty PCs and no more.'],
      },
      seen: { lab: 'accounts', shows: 'accounts of n people on m PCs, and in one directory' },
    },
  ],
  defences: {
    'client-server': {
      answer:
        'A small server in the room: always on, one list of accounts, one place to copy from.',
      price: 'Somebody buys it, and somebody looks after it; if it fails, everything waits.',
      when: 'people come and go, or the office will grow',
    },
    hybrid: {
      answer: 'A service that synchronises folders, and lets PCs in one room copy from each other.',
      price: 'A fee each month, and a stranger keeps the list of who may have what.',
      when: 'people also work from elsewhere',
    },
    'peer-to-peer': {
      answer: 'Each PC shares a folder: nothing to buy, nobody to hire, no line to the outside.',
      price: 'Accounts on every PC, and a folder is there only while its PC is on.',
      when: 'five stay five and trust each other',
    },
  },
  history:
    'Windows for Workgroups sold the third answer as a “peer-to-peer LAN”; Dropbox sells the second.',
};
