import type { PredictionSpec, Preset } from '../define-lab.ts';

function both(question: string): PredictionSpec {
  return { question, metric: 'bothShare', tolerance: 0.02 };
}

/** Real systems, named after what they are; then one to draw. */
export const presets = {
  'web-pages': {
    title: 'Six browsers and a web server',
    label: 'Web',
    params: { system: 'web' },
    prediction: {
      question: 'Six browsers, one web server: how many percent of them ask and also serve others?',
      metric: 'bothShare',
      tolerance: 0,
    },
  },
  'same-pc': {
    title: 'Client and server on one PC',
    label: 'Database on one PC',
    params: { system: 'database', users: 1 },
    prediction: {
      question:
        'A program and its database, both on one PC: how many percent of the answers cross the network?',
      metric: 'crossed',
      tolerance: 0,
    },
  },
  'page-and-folder': {
    title: 'Ann reads a page while two colleagues read her folder',
    label: 'Page and folder',
    params: { system: 'pageAndFolder', users: 3 },
    prediction: both(
      'Ann’s PC reads a page and lends out a folder. How many percent of the five processes ask and also serve?',
    ),
  },
  'e-mail': {
    title: 'Two mail servers for six readers',
    label: 'E-mail',
    params: { system: 'email', servers: 2 },
    prediction: {
      question:
        'How many percent of the answers that readers get come from the busier of the two mail servers?',
      metric: 'busiestShare',
      tolerance: 0.15,
    },
  },
  dns: {
    title: 'Five hosts, a resolver, and the name servers behind it',
    label: 'DNS',
    params: { system: 'dns', users: 5, servers: 3 },
    prediction: {
      question:
        'Five hosts, a resolver, three name servers: how many percent of all nine both ask for themselves and serve?',
      metric: 'bothShare',
      tolerance: 0,
    },
  },
  'internet-calls': {
    title: 'Five telephones that call each other, with a proxy (SIP)',
    label: 'Internet calls',
    params: { system: 'sip', users: 5 },
    prediction: {
      question:
        'Everybody calls everybody. How many percent serve others, in a matter that is not their own?',
      metric: 'bothShare',
      tolerance: 0,
    },
  },
  'lent-computers': {
    title: 'Six volunteers compute for a project (SETI@home)',
    label: 'SETI@home',
    params: { system: 'seti' },
    prediction: {
      question:
        'Six PCs lend their computing time to a project. How many percent of the answers come from the operator?',
      metric: 'hubShare',
      tolerance: 0,
    },
  },
  bittorrent: {
    title: 'Six downloaders and a tracker',
    label: 'BitTorrent',
    params: { system: 'bittorrent', servers: 0 },
    prediction: both(
      'Six downloaders, one tracker. How many percent of those who take part in the download ask and also serve?',
    ),
  },
  'publishers-seeds': {
    title: 'BitTorrent, but six of eight nodes are the publisher’s seeds',
    label: 'Publisher’s seeds',
    params: { system: 'bittorrent', users: 2, servers: 6 },
    prediction: both(
      'Two downloaders, six seeds of the publisher, a tracker: how many percent ask and also serve?',
    ),
  },
  napster: {
    title: 'Six music lovers and a central index',
    label: 'Napster',
    params: { system: 'napster' },
    prediction: {
      question:
        'A central index finds the music. How many percent of the files come from the operator?',
      metric: 'hubShare',
      tolerance: 0,
    },
  },
  bitcoin: {
    title: 'Six nodes that began with a central list',
    label: 'Bitcoin',
    params: { system: 'bitcoin' },
    prediction: {
      question: 'Seven processes are drawn. How many take part in the service itself?',
      metric: 'takePart',
      tolerance: 0,
    },
  },
  'updates-from-peers': {
    title: 'Updates from a CDN and from each other',
    label: 'Updates, CDN and peers',
    params: { system: 'updates', users: 5 },
    prediction: {
      question:
        'Each of five PCs asks the CDN and the other PCs in turn. How many percent of the pieces come from the CDN?',
      metric: 'hubShare',
      tolerance: 0.1,
    },
  },
  workgroup: {
    title: 'Five office PCs that share their folders',
    label: 'Workgroup',
    params: { system: 'workgroup', users: 5, servers: 0 },
    prediction: {
      question:
        'Five PCs read each other’s folders. How many percent of the answers come from the busiest of them?',
      metric: 'busiestShare',
      tolerance: 0.15,
    },
  },
  'draw-your-own': {
    title: 'A first arrow; draw the rest yourself',
    label: 'Draw your own',
    params: { system: 'draw', users: 5 },
    prediction: {
      question: 'Seven processes, one arrow: how many of them take part in the service?',
      metric: 'takePart',
      tolerance: 0,
    },
  },
} as const satisfies Readonly<Record<string, Preset>>;
