/** Where receipts are handed in: reads and checks one text at a time, whatever it is. */
import type { Question } from '#quiz/question.ts';
import { checkReceipt, knownQuestions, type KnownQuestions } from './check.ts';
import type { HandedIn } from './collection.ts';
import { largestReceiptBytes, readReceipt, tooLarge } from './read.ts';
import type { Receipt } from './receipt.ts';

/** What is not a receipt, and why not. */
export interface Refused {
  readonly source: string;
  readonly problem: string;
}

/** Loads the questions of a lesson. */
export type LoadQuestions = (lesson: string) => Promise<readonly Question[]>;

export class Desk {
  readonly #lessons: ReadonlySet<string>;
  readonly #load: LoadQuestions;
  readonly #loaded = new Map<string, Promise<readonly Question[]>>();
  /** Lessons whose questions could not be loaded. */
  readonly missing = new Set<string>();

  /** @param lessons ids of the lessons there are: a receipt may name anything. */
  constructor(lessons: readonly string[], load: LoadQuestions) {
    this.#lessons = new Set(lessons);
    this.#load = load;
  }

  /** Reads a file; one that is too large is not even opened. */
  async takeFile(file: File): Promise<HandedIn | Refused> {
    const source = file.name;
    if (file.size > largestReceiptBytes) return { source, problem: tooLarge };
    try {
      return await this.take(source, await file.text());
    } catch {
      return { source, problem: 'This cannot be read. Is it a folder, or has it been moved?' };
    }
  }

  async take(source: string, text: string): Promise<HandedIn | Refused> {
    const reading = readReceipt(text);
    if ('problem' in reading) return { source, problem: reading.problem };
    const { receipt } = reading;
    return { source, receipt, check: await checkReceipt(receipt, await this.questionsOf(receipt)) };
  }

  /** The questions of all lessons that a receipt has answers to. */
  async questionsOf({ answers }: Receipt): Promise<KnownQuestions> {
    const named = new Set(answers.map(({ item }) => item.split('/', 1)[0]!));
    const lessons = [...named].filter((lesson) => this.#lessons.has(lesson));
    const all = await Promise.all(lessons.map((lesson) => this.#questions(lesson)));
    return knownQuestions(all.flat());
  }

  #questions(lesson: string): Promise<readonly Question[]> {
    const known = this.#loaded.get(lesson);
    if (known) return known;
    const loading = this.#load(lesson).catch(() => {
      this.missing.add(lesson);
      this.#loaded.delete(lesson);
      return [];
    });
    this.#loaded.set(lesson, loading);
    return loading;
  }
}
