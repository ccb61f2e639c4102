/**
 * `npm run ledger`: enters new questions and raised revisions in content/question-ledger.yaml, and
 * retires the ids of those that are gone. Exits with 2, and writes nothing, where an id or a revision is
 * used again with another meaning. A question that nobody has been asked yet may change freely: delete
 * its line first.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ledgerFile, ledgerText, nextLedger, reused } from '#quiz/authoring/ledger.ts';
import { QuestionError } from '#quiz/authoring/problem.ts';
import { readLedgerOf, readWritten } from '#quiz/content.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

try {
  const [written, ledger] = [await readWritten(root, '/'), await readLedgerOf(root)];
  const problems = reused(ledger, written);
  if (problems.length > 0) throw new QuestionError(problems);
  const next = nextLedger(ledger, written);
  writeFileSync(root + ledgerFile, ledgerText(next));
  console.log(`${ledgerFile}: ${written.length} questions, ${next.size - written.length} retired.`);
} catch (error) {
  if (!(error instanceof QuestionError)) throw error;
  for (const { what, instead } of error.problems) console.error(`${what} ${instead}`);
  process.exitCode = 2;
}
