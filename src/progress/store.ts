/**
 * The record while a page is open: reads it, joins what other tabs write, and writes every change at
 * once. Where it cannot write it goes on in memory and says so; it never throws and never writes
 * over text that it could not read.
 */
import type { ReaderRecord } from '#quiz/record.ts';
import { emptyProgress, own, type Progress } from './document.ts';
import { merge } from './merge.ts';
import { readProgress } from './read.ts';
import { noteAnswer, noteGuess, noteShown } from './record.ts';

/** What the reader should know about the record's keeping. */
export type Notice =
  /** The browser does not let us store anything. */
  | 'blocked'
  /** There is no room left. */
  | 'full'
  /** Something stored could not be read; the text is set aside. */
  | 'corrupt'
  /** What is stored was made by a newer version of the course. */
  | 'newer';

/** The outside world. Reading and writing may throw. */
export interface Ports {
  readonly storage: { read(): string | null; write(text: string): void };
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A random whole number below 2^32. */
  readonly draw: () => number;
  /** Tells other tabs and other parts of the page about a change, and is told of theirs. */
  readonly channel: { announce(): void; listen(listener: () => void): void };
}

export interface ProgressStore extends ReaderRecord {
  progress(): Progress;
  notices(): ReadonlySet<Notice>;
  /** Makes a change and keeps it. */
  change(update: (progress: Progress, at: number) => Progress): void;
}

const isFull = (error: unknown) => error instanceof Error && /quota/iu.test(error.name);

export function createStore({ storage, clock, draw, channel }: Ports): ProgressStore {
  let progress = emptyProgress(draw() >>> 0);
  let started = false;
  let writable = true;
  const notices = new Set<Notice>();
  const listeners = new Set<() => void>();

  /** Joins what is stored now into `progress`. */
  function refresh(): void {
    let text: string | null;
    try {
      text = storage.read();
    } catch {
      notices.add('blocked');
      return;
    }
    if (text === null) return;
    const reading = readProgress(text, progress.learner);
    writable = reading.kind !== 'newer';
    if (reading.kind === 'newer') notices.add('newer');
    else adopt(text, reading);
  }

  function adopt(
    text: string,
    reading: Exclude<ReturnType<typeof readProgress>, { kind: 'newer' }>,
  ) {
    const whole = reading.kind === 'read' && reading.damaged === 0;
    const saved = reading.kind === 'read' ? reading.progress : emptyProgress(progress.learner);
    // Until something is stored the number drawn here is not this learner's.
    if (!started && whole) progress = { ...progress, learner: saved.learner };
    started = true;
    progress = merge(progress, saved);
    if (whole) return;
    notices.add('corrupt');
    const set = progress.aside.some(({ raw }) => raw === text);
    if (!set) progress = { ...progress, aside: [...progress.aside, { raw: text, at: clock() }] };
  }

  function write(): void {
    if (!writable) return;
    try {
      storage.write(JSON.stringify(progress));
      started = true;
      notices.delete('full');
      notices.delete('blocked');
      channel.announce();
    } catch (error) {
      notices.add(isFull(error) ? 'full' : 'blocked');
    }
  }

  /** Runs `work` and tells the listeners if anything they can see is different after it. */
  function telling(work: () => void): void {
    const state = () => JSON.stringify([progress, [...notices]]);
    const before = state();
    work();
    if (state() !== before) for (const listener of [...listeners]) listener();
  }

  function change(update: (progress: Progress, at: number) => Progress): void {
    telling(() => {
      refresh();
      progress = update(progress, clock());
      write();
    });
  }

  refresh();
  channel.listen(() => telling(refresh));

  return {
    progress: () => progress,
    notices: () => notices,
    change,
    recall: (key) => own(progress.items, key),
    answered: (key, given) => change((now, at) => noteAnswer(now, key, given, at)),
    guessed: (key, answer) => change((now, at) => noteGuess(now, key, answer, at)),
    shown: (key) => change((now, at) => noteShown(now, key, at)),
    learner: () => progress.learner,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
