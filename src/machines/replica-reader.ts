import type { NodeId } from '#sim/index.ts';
import { holderAt, placeOf, readingOf, type Members, type Reading } from './identities.ts';

/** What a reader reads, and how. */
export interface Plan {
  readonly entries: number;
  /** Read at the same time. */
  readonly perRound: number;
  readonly copies: number;
  readonly reading: Reading;
  readonly network: number;
  /** Who says who has joined. */
  readonly membersAt: NodeId;
}

/** As far as it has come. */
export interface Reader extends Plan {
  readonly members: Members;
  /** What it took for true, entry by entry; undefined where there was nothing to take. */
  readonly readings: readonly (string | undefined)[];
  /** What has been answered in this round, by entry. */
  readonly answers: readonly (readonly string[])[];
  readonly open: number;
  readonly questions: readonly Question[];
}

interface Question {
  readonly to: NodeId;
  readonly entry: number;
}

export function readerOf(plan: Plan): Reader {
  const members = { identities: [], chosen: new Map<string, NodeId>() };
  return { ...plan, members, readings: [], answers: [], open: 0, questions: [] };
}

/** Asks every holder of the next entries. */
export function nextRound(reader: Reader): Partial<Reader> {
  const { network, entries, perRound, copies, members, readings } = reader;
  const first = readings.length;
  const count = Math.min(perRound, entries - first);
  const questions = Array.from({ length: count * copies }, (_, i) => {
    const entry = first + Math.floor(i / copies);
    return { entry, to: holderAt(members, placeOf(network, entry, i % copies)) };
  });
  const answers = Array.from({ length: count }, () => []);
  return { questions, answers, open: questions.length };
}

export function answered(reader: Reader, entry: number, value: string): Partial<Reader> {
  const i = entry - reader.readings.length;
  const answers = reader.answers.with(i, [...reader.answers[i]!, value]);
  return { answers, open: reader.open - 1 };
}

/** Makes one answer of several, for every entry of the round. */
export function concluded({ reading, readings, answers }: Reader): Partial<Reader> {
  const found = answers.map((each, i) => readingOf(reading, readings.length + i, each));
  return { readings: [...readings, ...found], answers: [] };
}
