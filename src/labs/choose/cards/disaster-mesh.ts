import type { Card } from './card.ts';

export const disasterMesh: Card = {
  title: 'Help after an earthquake',
  story:
    'Forty helpers carry phones that reach each other over a few streets. The maps they share change by the hour, and after two hours the last mast falls.',
  who: { one: 'phone', many: 'phones' },
  hours: 12,
  serversFarOff: true,
  internetGoneAt: 0.2,
  needs: [
    {
      short: 'Works without Internet',
      kind: 'survival',
      must: true,
      sentence: 'Masts fall, and nobody knows for how long.',
      judged: {
        'client-server': ['if', 'Only if somebody brings a server along, on a van.'],
        hybrid: ['if', 'Only if somebody brings server and list along, on a van.'],
        'peer-to-peer': ['met', 'Phones reach the phones around them.'],
      },
      seen: { lab: 'failure', shows: 'what still works when the centre is gone' },
    },
    {
      short: 'No single part can stop it',
      kind: 'survival',
      must: true,
      sentence: 'Whatever is lost next, the rest must go on.',
      judged: {
        'client-server': ['not', 'With the van everything is gone.'],
        hybrid: ['not', 'With the list nobody finds a copy any more.'],
        'peer-to-peer': ['met', 'There is no part that all depend on.'],
      },
      seen: { lab: 'failure', shows: 'random losses, and an attack on the hubs' },
    },
    {
      short: 'Found though phones sleep',
      kind: 'survival',
      must: false,
      sentence: 'A phone is on for a few minutes, then it saves its battery.',
      judged: {
        'client-server': ['met', 'A server on mains does not sleep.'],
        hybrid: ['met', 'Where no phone answers, the server does.'],
        'peer-to-peer': ['if', 'Only if enough copies are within reach.'],
      },
      seen: { lab: 'failure', shows: 'one of k copies is there: how many are enough' },
    },
    {
      short: 'Batteries last the day',
      kind: 'cost',
      must: false,
      sentence: 'A phone that sends for others is empty sooner.',
      judged: {
        'client-server': ['met', 'Phones only ask.'],
        hybrid: ['if', 'Only if the server sends most of it.'],
        'peer-to-peer': ['not', 'What the operator saves, the phones spend.'],
      },
      seen: { lab: 'choose', shows: 'bytes that each phone sends, here' },
    },
    {
      short: 'False alarms can be told',
      kind: 'control',
      must: false,
      sentence: 'Somebody will spread a map that is wrong, by mistake or not.',
      judged: {
        'client-server': ['met', 'One office puts maps on the server.'],
        hybrid: ['met', 'One office puts maps and their hashes on the server.'],
        'peer-to-peer': ['if', 'Only if helpers got the office’s key while it could be had.'],
      },
      seen: { lab: 'trust', shows: 'what a hash proves, and what only a signature does' },
    },
  ],
  defences: {
    'peer-to-peer': {
      answer: 'Phones that pass maps on: it works where nothing else does, and grows with helpers.',
      price:
        'Batteries, answers that do not always come, and keys that had to be handed out before.',
    },
  },
};
