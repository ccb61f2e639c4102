import type { Card } from './card.ts';

export const classHandOut: Card = {
  title: 'A film for the class',
  story:
    'Thirty pupils need the same short film at the beginning of a lesson. The school’s line to the Internet is slow, the network in the room is not.',
  who: { one: 'pupil', many: 'pupils' },
  hours: 1,
  serversFarOff: true,
  needs: [
    {
      short: 'Spares the slow line',
      kind: 'scale',
      must: true,
      sentence: 'Thirty times the same film is too much for the line outside.',
      judged: {
        'client-server': ['if', 'Only if the server stands in the school.'],
        hybrid: ['met', 'It comes in a few times, and goes round inside.'],
        'peer-to-peer': ['met', 'It never leaves the room.'],
      },
      seen: { lab: 'overlay', shows: 'how often the same bytes cross one cable' },
    },
    {
      short: 'Everybody is done in time',
      kind: 'scale',
      must: true,
      sentence: 'After a few minutes all thirty must have it, the slowest, too.',
      judged: {
        'client-server': ['if', 'Only if the server’s link carries thirty copies at once.'],
        hybrid: ['met', 'Each who has a piece passes it on.'],
        'peer-to-peer': ['met', 'Each who has a piece passes it on.'],
      },
      seen: { lab: 'race', shows: 'thirty readers: a server, and a swarm' },
    },
    {
      short: 'Nothing to set up',
      kind: 'cost',
      must: false,
      sentence: 'The teacher has two minutes, and no rights on the school’s machines.',
      judged: {
        'client-server': ['met', 'A link on a page is enough.'],
        hybrid: ['if', 'Only if the system brings it along, as some do for updates.'],
        'peer-to-peer': ['if', 'Only if a program for it is installed already.'],
      },
      seen: { lab: 'session', shows: 'what a visit to a page takes: one address, one server' },
    },
    {
      short: 'A mistake can be mended',
      kind: 'control',
      must: false,
      sentence: 'If it was the wrong film, the right one must take its place.',
      judged: {
        'client-server': ['met', 'The link then leads to another film.'],
        hybrid: ['met', 'The list then names another film.'],
        'peer-to-peer': ['if', 'Only if everybody hears of it and throws the old one away.'],
      },
      seen: { lab: 'choose', shows: 'copies out of the operator’s control, here' },
    },
    {
      short: 'There for those absent',
      kind: 'survival',
      must: false,
      sentence: 'Whoever was ill wants it tomorrow, at home.',
      judged: {
        'client-server': ['met', 'The server is still there tomorrow.'],
        hybrid: ['met', 'The server is still there tomorrow.'],
        'peer-to-peer': ['not', 'Tomorrow the swarm has gone home.'],
      },
      seen: { lab: 'failure', shows: 'who is there when nobody has to be' },
    },
  ],
  defences: {
    'client-server': {
      answer: 'A server in the school, and a link: simple, mended in one place, there tomorrow.',
      price: 'Somebody must have set it up, and its link must carry the whole class.',
      when: 'the school has a server of its own',
    },
    hybrid: {
      answer: 'It comes in a few times from the provider, and goes round in the room.',
      price: 'The provider keeps the list: without the line nobody new is told who has it.',
      when: 'the machines can do it already',
    },
    'peer-to-peer': {
      answer: 'From laptop to laptop: no line, no server, and every pupil makes it faster.',
      price: 'A wrong film stays about, and tomorrow nobody has it on offer.',
      when: 'it is wanted now, and only in this room',
    },
  },
  history:
    'Windows passes updates round in a room in the second way: Delivery Optimization, by default within a local network.',
};
