import type { ItemRecord, ReaderRecord } from '#quiz/record.ts';
import type { ChoiceQuestion } from '#quiz/types/choice/question.ts';
import type { NumericQuestion } from '#quiz/types/numeric/question.ts';
import type { PredictedCurve, PredictQuestion } from '#quiz/types/predict/question.ts';

/** Small questions of every type for the tests of marking, attempts and views. */
const common = {
  rev: 1,
  objective: 'Count the round trips before the first byte.',
  opener: false,
  hints: [],
  misconceptions: [],
  seeAlso: { paragraph: '/lessons/sessions/#round-trips' },
};

export const choice: ChoiceQuestion = {
  ...common,
  type: 'choice',
  id: 'sessions/first-byte',
  prompt: [['How many round trips pass before the first byte?']],
  ordered: false,
  options: [
    { id: 'one', text: ['One'], reason: ['That is the request alone.'], correct: false },
    { id: 'two', text: ['Two'], reason: ['One to connect, one to ask.'], correct: true },
    {
      id: 'none',
      text: ['None'],
      reason: ['A server never starts by itself.'],
      correct: false,
      misconception: 'M5',
    },
  ],
};

export const numeric: NumericQuestion = {
  ...common,
  type: 'numeric',
  id: 'sessions/first-byte-ms',
  prompt: [['How long does the first byte take?']],
  hints: [[['Count the trips first.']]],
  key: 300,
  unit: 'ms',
  tolerance: 3,
  slips: [
    { value: 200, reason: ['TLS costs a trip of its own.'], misconception: 'M12' },
    { value: 400, reason: ['TLS 1.3 needs one trip, not two.'] },
  ],
  step: [['Connecting takes 100 ms.']],
  solution: [['Three trips of 100 ms.']],
};

export const predictNumber: PredictQuestion = {
  ...common,
  type: 'predict',
  id: 'waiting/mean-wait',
  prompt: [['How long is the mean wait?']],
  lab: 'queue',
  params: { arrivalsPerSecond: 80 },
  seed: 7,
  metric: { name: 'waitingTimeMs', unit: 'ms', tolerance: { relative: 0.1 } },
  contestants: [],
  happened: [['Waiting grows faster than load.']],
};

export const predictWinner: PredictQuestion = {
  ...common,
  type: 'predict',
  id: 'race/who-wins',
  prompt: [['Who finishes first?']],
  lab: 'race',
  params: {},
  contestants: [
    { id: 'clients', text: ['The clients of one server'] },
    { id: 'peers', text: ['The peers'] },
    { id: 'tie', text: ['Both at about the same time'] },
  ],
  happened: [['Every reader brings an up-link.']],
};

export const curve: PredictedCurve = {
  points: 10,
  most: 200,
  start: 0,
  run: { label: 'Number in the server now', untilMs: 10_000, values: [0, 50, 100] },
};

export const predictCurve: PredictQuestion = {
  ...common,
  type: 'predict',
  id: 'waiting/growing-line',
  prompt: [['How does the line grow?']],
  lab: 'queue',
  params: { clients: 60 },
  seed: 7,
  metric: { name: 'numberNow', unit: 'requests', tolerance: { relative: 0.1 } },
  curve,
  contestants: [],
  happened: [['What is left over adds up.']],
};

/** A reader's record in memory, with a clock that ticks once per note. */
export function memoryRecord(): ReaderRecord & { items: Map<string, ItemRecord> } {
  const items = new Map<string, ItemRecord>();
  let at = 0;
  const change = (key: string, update: (item: ItemRecord) => ItemRecord) => {
    at += 1;
    items.set(key, update(items.get(key) ?? { tries: 0 }));
  };
  return {
    items,
    recall: (key) => items.get(key),
    answered: (key, given) =>
      change(key, (item) => {
        const last = { ...given, at };
        return { ...item, first: item.first ?? last, last, tries: item.tries + 1 };
      }),
    guessed: (key, answer) => change(key, (item) => ({ ...item, guess: { answer, at } })),
    shown: (key) => change(key, (item) => ({ ...item, shownAt: at })),
    learner: () => 1,
    subscribe: () => () => undefined,
  };
}
