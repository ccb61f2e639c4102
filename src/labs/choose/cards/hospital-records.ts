import type { Card } from './card.ts';

export const hospitalRecords: Card = {
  title: 'The records of a hospital',
  story:
    'Three hundred people on the wards read and write the records of patients. Who may see a record is decided person by person.',
  who: { one: 'workplace', many: 'workplaces' },
  hours: 24,
  serversFarOff: false,
  needs: [
    {
      short: 'Rights for each person',
      kind: 'control',
      must: true,
      sentence: 'A nurse of one ward must not read the records of another.',
      judged: {
        'client-server': ['met', 'Roles and rights lie in one directory and are asked each time.'],
        hybrid: ['if', 'Only if a workplace asks the directory before it passes a record on.'],
        'peer-to-peer': ['not', 'Every holder decides for itself whom it gives a record.'],
      },
      seen: { lab: 'accounts', shows: 'roles and rights in one directory' },
    },
    {
      short: 'Every look is written down',
      kind: 'control',
      must: true,
      sentence: 'Afterwards it must be known who has read which record, and when.',
      judged: {
        'client-server': ['met', 'Every look passes the server, which writes it down.'],
        hybrid: ['if', 'Only if each workplace reports truly whom it gave what.'],
        'peer-to-peer': ['not', 'There is no place that everybody passes.'],
      },
      seen: { lab: 'accounts', shows: 'one log, and a log on every PC' },
    },
    {
      short: 'Locked out at once',
      kind: 'control',
      must: true,
      sentence: 'Whoever leaves must see nothing more from that minute on.',
      judged: {
        'client-server': ['met', 'One entry is struck, and the next request is refused.'],
        hybrid: ['not', 'New requests are refused; the copies that lie about are not.'],
        'peer-to-peer': ['not', 'Copies that are out cannot be called back.'],
      },
      seen: { lab: 'choose', shows: 'copies out of control, here: lock somebody out' },
    },
    {
      short: 'A dead machine is no stop',
      kind: 'survival',
      must: true,
      sentence: 'A patient who comes at night cannot wait for a spare part.',
      judged: {
        'client-server': ['if', 'Only if a second server, with the same data, takes over.'],
        hybrid: ['if', 'Only if list and directory, too, are kept twice.'],
        'peer-to-peer': ['met', 'Other workplaces have copies.'],
      },
      seen: { lab: 'failure', shows: 'how two copies turn hours of failure into minutes' },
    },
    {
      short: 'One version of the truth',
      kind: 'control',
      must: false,
      sentence: 'Two doctors must not read two doses for one patient.',
      judged: {
        'client-server': ['met', 'There is one record, and everybody sees it.'],
        hybrid: ['if', 'Only if a copy is compared with the original before it is used.'],
        'peer-to-peer': ['not', 'A change spreads from copy to copy; meanwhile they differ.'],
      },
      seen: { lab: 'failure', shows: 'news that spread by gossip, and whom they reach late' },
    },
    {
      short: 'Cheap to run',
      kind: 'cost',
      must: false,
      sentence: 'Money for machines is money that is missing at the bedside.',
      judged: {
        'client-server': ['if', 'Only if servers and people to look after them are in the budget.'],
        hybrid: ['if', 'Only if bytes are what costs; here they hardly are.'],
        'peer-to-peer': ['if', 'Only if nobody counts the hours spent at every workplace.'],
      },
      seen: { lab: 'choose', shows: 'the bill for the bytes, here: a few dollars' },
    },
  ],
  defences: {
    'client-server': {
      answer:
        'Servers of its own, kept twice, with roles, a log and one place to lock somebody out.',
      price:
        'Servers and people cost money, and the centre is one target: it must be guarded and copied.',
    },
  },
};
