/** What a record holds, in plain words for the person it is about. */
import type { Progress } from './document.ts';
import { exportText, type ImportPreview } from './transfer.ts';

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;

const times = (number: number, one: string, many: string) =>
  number === 0 ? [] : [count(number, one, many)];

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** What is stored, one sentence per kind; a single sentence where there is nothing. */
export function inventory(progress: Progress): string[] {
  const items = Object.values(progress.items);
  const answered = items.filter(({ first }) => first).length;
  const guessed = items.filter(({ guess }) => guess).length;
  const shown = items.filter(({ shownAt }) => shownAt !== undefined).length;
  const sure = items.filter(({ first, last }) => first?.confidence ?? last?.confidence).length;
  const ideas = items.filter(({ first, last }) => first?.misconceptions ?? last?.misconceptions);
  const reviews = items.filter(({ review }) => review).length;
  const checks = Object.keys(progress.checks).length;
  const labs = Object.keys(progress.labs).length;
  const lines = [
    ...times(
      answered,
      'question with your first and your last answer',
      'questions, each with your first and your last answer',
    ),
    ...times(guessed, 'guess from before you knew', 'guesses from before you knew'),
    ...times(shown, 'note that you have seen an answer', 'notes that you have seen an answer'),
    ...times(sure, 'question with how sure you were', 'questions with how sure you were'),
    ...times(
      ideas.length,
      'question with a wrong idea that your answer shows',
      'questions with wrong ideas that your answers show',
    ),
    ...times(
      reviews,
      'date on which a question is asked again, and how well you know it',
      'dates on which a question is asked again, and how well you know it',
    ),
    ...times(checks, 'outcome of a check', 'outcomes of checks'),
    ...times(labs, 'lab that you ran, and how far', 'labs that you ran, and how far'),
    ...(progress.place ? ['the place where you were last'] : []),
  ];
  if (lines.length === 0) return ['Nothing yet.'];
  const size = Math.max(1, Math.round(exportText(progress).length / 1024));
  return [
    ...lines,
    'a random number that decides in which order you see the answers of a question',
    `in all about ${size} KB of text`,
  ];
}

/** What an import would change, in one or two sentences. */
export function previewText(preview: ImportPreview): string {
  const { newItems, changedItems, newLabs, betterChecks, laterReviews, earlierFirsts, skipped } =
    preview;
  const adds = [
    ...times(newItems, 'new question', 'new questions'),
    ...times(newLabs, 'new lab', 'new labs'),
    ...times(betterChecks, 'outcome of a check', 'outcomes of checks'),
  ];
  const parts = [
    ...(adds.length > 0 ? [`adds ${listed(adds)}`] : []),
    ...(changedItems > 0
      ? [`brings ${count(changedItems, 'question', 'questions')} that you have here up to date`]
      : []),
  ];
  const sentences = [
    parts.length > 0
      ? `This file ${listed(parts)}.`
      : 'This file holds nothing that is not here already.',
  ];
  if (laterReviews > 0) {
    const dates = count(laterReviews, 'question', 'questions');
    sentences.push(`It says when ${dates} will be asked again.`);
  }
  if (earlierFirsts > 0) {
    const first = count(earlierFirsts, 'first answer', 'first answers');
    sentences.push(`It has ${first} older than the one here; the older one counts.`);
  }
  if (skipped > 0) {
    const left = count(skipped, 'entry', 'entries');
    sentences.push(`${left} in it could not be read and will be left out.`);
  }
  sentences.push('Nothing that is here is deleted.');
  return sentences.join(' ');
}
