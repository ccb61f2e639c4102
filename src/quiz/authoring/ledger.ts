/**
 * The ledger of questions, `content/question-ledger.yaml`: every id that a question ever had, its
 * revision, and a digest of what it meant there. Readers keep answers under id and revision, so an id
 * may neither come to mean something else nor come back after its question is gone.
 */
import { parse } from 'yaml';
import { z } from 'astro/zod';
import type { Problem } from './problem.ts';
import type { WrittenQuestion } from './read-question.ts';

export const ledgerFile = 'content/question-ledger.yaml';

const head = `# Every question that ever was. \`npm run ledger\` writes this file: read the difference, commit it.\n`;

const entrySchema = z.strictObject({
  id: z.string(),
  rev: z.int(),
  digest: z.string(),
  /** The question is gone. Its id is never used again. */
  retired: z.literal(true).optional(),
});

export type LedgerEntry = z.output<typeof entrySchema>;
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** The ledger in `text`; what is no ledger is reported and read as an empty one. */
export function readLedger(text: string, problems: Problem[]): Ledger {
  try {
    const entries = z.array(entrySchema).parse(parse(text) ?? []);
    return new Map(entries.map((entry) => [entry.id, entry]));
  } catch {
    problems.push({
      what: `${ledgerFile} does not read as a ledger.`,
      instead: 'Take the committed file back, then run `npm run ledger`.',
    });
    return new Map();
  }
}

/** The ledger as its file has it: a line per question, so that two branches seldom meet in one. */
export function ledgerText(ledger: Ledger): string {
  const lines = [...ledger.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, rev, digest, retired }) => {
      const end = retired ? ', retired: true' : '';
      return `- { id: ${id}, rev: ${rev}, digest: '${digest}'${end} }\n`;
    });
  return head + lines.join('');
}

const problem = (id: string, what: string, instead: string): Problem => {
  const file = `content/questions/${id.split('/', 1)[0]!}.yaml`;
  return { what: `${file}, question "${id}": ${what}.`, instead };
};

/** Ids and revisions that are used again with another meaning. */
export function reused(ledger: Ledger, written: readonly WrittenQuestion[]): Problem[] {
  return written.flatMap(({ question: { id, rev }, digest }) => {
    const before = ledger.get(id);
    if (!before) return [];
    if (before.retired) {
      return problem(
        id,
        '`id` belonged to a question that is gone',
        'Give this question a new id.',
      );
    }
    if (rev < before.rev) {
      return problem(
        id,
        `\`rev\` is ${rev}, and was ${before.rev}`,
        `Write ${before.rev} or more.`,
      );
    }
    if (rev > before.rev || digest === before.digest) return [];
    return problem(
      id,
      `asks for something else than before, and \`rev\` is still ${rev}`,
      `Raise \`rev\` to ${rev + 1}: answers to the old question then stay as history.`,
    );
  });
}

/** Questions that the ledger has and no file has any more. */
export function vanished(ledger: Ledger, written: readonly WrittenQuestion[]): Problem[] {
  const present = new Set(written.map(({ question }) => question.id));
  return [...ledger.values()]
    .filter(({ id, retired }) => !retired && !present.has(id))
    .map(({ id }) =>
      problem(
        id,
        `is gone, and ${ledgerFile} has it`,
        'Bring it back, or run `npm run ledger`, which retires its id for good.',
      ),
    );
}

/** The ledger with what is new, raised and gone. Only for questions of which none is {@link reused}. */
export function nextLedger(ledger: Ledger, written: readonly WrittenQuestion[]): Ledger {
  const next = new Map<string, LedgerEntry>();
  for (const entry of ledger.values()) next.set(entry.id, { ...entry, retired: true });
  for (const { question, digest } of written) {
    next.set(question.id, { id: question.id, rev: question.rev, digest });
  }
  return next;
}
