/** Whom a reader of the home page expects to be through first. */
export type Winner = 'clients' | 'peers' | 'tie';

export const winners: readonly Winner[] = ['clients', 'peers', 'tie'];

export const winnerWords: Readonly<Record<Winner, string>> = {
  clients: 'The server’s clients',
  peers: 'The peers',
  tie: 'Both at about the same time',
};

/** Times that differ by less than this share look the same. */
const ABOUT = 0.15;

/** Who was through first, if the server’s side took so many times as long. */
export function winnerOf(speedUp: number): Winner {
  if (speedUp > 1 + ABOUT) return 'peers';
  return speedUp < 1 / (1 + ABOUT) ? 'clients' : 'tie';
}

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
