import { bindingTerm, clientServerTerms, peerToPeerTerms } from '#theory/distribution.ts';
import type { Distribution } from '#theory/distribution.ts';

const serverWords = {
  serverUp: 'server’s up-link',
  slowestDown: 'slowest down-link',
} as const;

const peerWords = {
  sourceUp: 'source’s up-link',
  slowestDown: 'slowest down-link',
  allUp: 'all up-links together',
} as const;

/** What holds each side up: the term of its formula that binds, in words. */
export function bindingWords(distribution: Distribution) {
  return {
    clientServer: serverWords[bindingTerm(clientServerTerms(distribution))],
    peerToPeer: peerWords[bindingTerm(peerToPeerTerms(distribution))],
  };
}

/** A duration as one would say it: “40 s”, “12.5 min”, “13.9 h”. */
export function durationText(seconds: number): string {
  if (seconds < 100) return `${rounded(seconds)} s`;
  if (seconds < 6_000) return `${rounded(seconds / 60)} min`;
  return `${rounded(seconds / 3600)} h`;
}

function rounded(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toFixed(1)));
}
