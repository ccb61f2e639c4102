import type { Preset } from '../define-lab.ts';

/** One for every card, with the architecture that raises its question; and the film the other way. */
export const presets = {
  'film-release': {
    title: 'A film of 4 GB for 100,000 homes at $0.09 a GB; servers send one copy in ten',
    params: {},
  },
  'film-from-servers': {
    title: 'A film for 100,000 homes, and servers send every copy',
    params: { architecture: 'client-server' },
  },
  'five-pc-office': {
    label: 'Five-PC office',
    title: 'A folder of 2 GB that four of five PCs want from the fifth',
    params: {
      scenario: 'five-pc-office',
      architecture: 'peer-to-peer',
      readers: 4,
      fileGb: 2,
      pricePerGb: 0,
      firstCopies: 1,
      rush: false,
    },
    prediction: {
      question: 'The fifth PC sends one copy. How many GB does each of the four send, on average?',
      metric: 'uploadPerPeer',
      tolerance: 0.03,
    },
  },
  'hospital-records': {
    title: '300 workplaces read records, and pass on what they have read',
    params: {
      scenario: 'hospital-records',
      readers: 300,
      fileGb: 0.2,
      offload: 80,
      rush: false,
    },
    prediction: {
      question: 'At the end of the day, how many copies can the hospital not call back?',
      metric: 'copiesOut',
      tolerance: 0.05,
    },
  },
  'disaster-mesh': {
    title: '40 phones without Internet, each on for 30% of the time',
    params: {
      scenario: 'disaster-mesh',
      architecture: 'peer-to-peer',
      readers: 40,
      fileGb: 0.05,
      pricePerGb: 0,
      firstCopies: 2,
      online: 30,
      contacts: 3,
      rush: false,
    },
    prediction: {
      question: 'Each asks three phones that have the map. What share of them, in %, gets it?',
      metric: 'answered',
      tolerance: 0.1,
    },
  },
  'music-app': {
    title:
      '100,000 listeners want 0.1 GB each at $0.09 a GB; more than half have had theirs before',
    params: {
      scenario: 'music-app',
      readers: 100_000,
      fileGb: 0.1,
      offload: 80,
      online: 70,
      contacts: 5,
      cached: 55.4,
      rush: false,
    },
    prediction: {
      question: 'From own copies, peers and servers: what does the operator pay, in dollars?',
      metric: 'operatorBill',
      tolerance: 0.15,
    },
  },
  'class-hand-out': {
    label: 'Class hand-out',
    title: 'A film of 0.2 GB for 30 pupils, from laptop to laptop',
    params: {
      scenario: 'class-hand-out',
      architecture: 'peer-to-peer',
      readers: 30,
      fileGb: 0.2,
      pricePerGb: 0,
      firstCopies: 1,
      freeRiders: 20,
    },
    prediction: {
      question:
        'The teacher’s laptop sends one copy. What share of the bytes, in %, do pupils send?',
      metric: 'peerShare',
      tolerance: 0.02,
    },
  },
} as const satisfies Readonly<Record<string, Preset>>;
