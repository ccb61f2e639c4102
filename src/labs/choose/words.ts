import type { Architecture, Kind, Mark } from './cards/index.ts';
import type { OperatorState } from './operator-state.ts';

export const architectureWords: Readonly<Record<Architecture, string>> = {
  'client-server': 'Client-server',
  hybrid: 'A hybrid',
  'peer-to-peer': 'Peer-to-peer',
};

export const markWords: Readonly<Record<Mark, string>> = {
  met: 'met',
  if: 'met if …',
  not: 'not met',
};

export const kindWords: Readonly<Record<Kind, string>> = {
  cost: 'cost',
  control: 'control',
  scale: 'scale',
  survival: 'survival',
};

/** What it means that the operator is not at work. */
export const troubleWords: Readonly<Partial<Record<OperatorState, string>>> = {
  overloaded: 'The servers turn some away: more come at a time than they were built for.',
  down: 'The servers are down.',
  'cut off': 'The servers run, but nothing gets through to them.',
  closed: 'The operator has given up; nothing of its own answers any more.',
  gone: 'The one who had it at first is gone; the others have only each other.',
};

/** 36000 → “36,000”; of small amounts two digits are left: 0.0124 → “0.012”. */
export function amount(value: number): string {
  if (value > 0 && value < 1) return String(Number(value.toPrecision(2)));
  const [whole = '', part] = String(Number(value.toFixed(value < 100 ? 1 : 0))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Money to the cent while it is small change. */
export function dollars(value: number): string {
  return `$${value > 0 && value < 100 ? value.toFixed(2) : amount(value)}`;
}
