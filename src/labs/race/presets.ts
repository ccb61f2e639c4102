import type { Preset } from '../define-lab.ts';

/** The textbook’s problem: 15 Gbit from 30 Mbit/s to readers with 0.7 Mbit/s up and 2 down. */
const textbook = {
  readers: 100,
  fileMbit: 15_000,
  serverUpMbps: 30,
  readerUpMbps: 0.7,
  readerDownMbps: 2,
} as const;

/** Named after what they show. */
export const presets = {
  'thirty-readers': {
    title: 'A gigabyte to thirty readers',
    params: {},
  },
  'hundred-readers': {
    title: 'The textbook’s problem: slow links, a hundred readers',
    params: textbook,
  },
  'ten-readers': {
    title: 'The same links, but only ten readers',
    params: { ...textbook, readers: 10 },
  },
  'half-free-riders': {
    title: 'A hundred readers, half of them only take',
    params: { ...textbook, freeRiders: 50 },
  },
  'nobody-shares': {
    title: 'Thirty readers, and nobody shares',
    params: { ...textbook, readers: 30, freeRiders: 100 },
  },
  'one-slow-reader': {
    title: 'Five fast readers, but one has a slow down-link',
    params: {
      readers: 5,
      fileMbit: 10_000,
      serverUpMbps: 69,
      readerUpMbps: 21,
      readerDownMbps: 28,
      slowestDownMbps: 11,
    },
  },
  'slow-source': {
    title: 'The file starts behind a slow up-link',
    params: { serverUpMbps: 5 },
  },
  'two-hundred-readers': {
    title: 'Two hundred readers',
    params: { readers: 200, pieces: 20 },
  },
  'as-the-formula-has-it': {
    title: 'Thirty readers, passed on bit by bit',
    label: 'Bit by bit',
    params: { model: 'fluid' },
  },
} as const satisfies Readonly<Record<string, Preset>>;
