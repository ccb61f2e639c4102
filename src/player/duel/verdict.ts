import { winnerOf, type Winner } from '#labs/race/winner.ts';

const outcomes: Readonly<Record<Winner, (times: string) => string>> = {
  clients: () => 'The clients were through first.',
  peers: (times) => `The peers were through first: the clients took ${times} times as long.`,
  tie: () => 'Both took about the same time.',
};

/** What came out, beside what was expected. */
export function verdictText(guess: Winner | undefined, speedUp: number): string {
  const winner = winnerOf(speedUp);
  const times = speedUp >= 10 ? String(Math.round(speedUp)) : speedUp.toFixed(1);
  const outcome = outcomes[winner](times);
  if (guess === undefined) return outcome;
  return guess === winner ? `You were right. ${outcome}` : `Not this time. ${outcome}`;
}
