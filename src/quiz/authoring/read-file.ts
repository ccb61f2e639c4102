import { parseDocument } from 'yaml';
import type { Question } from '../question.ts';
import type { Problem } from './problem.ts';
import { readQuestion, type Surroundings } from './read-question.ts';

/**
 * The questions of one file, `content/questions/<lesson>.yaml`: a YAML list. What is wrong goes to
 * `problems`; a question with a problem is left out.
 */
export function readQuestionFile(
  text: string,
  surroundings: Surroundings,
  problems: Problem[],
): Question[] {
  const { file } = surroundings;
  const document = parseDocument(text);
  for (const { message } of document.errors) {
    const what = `${file}: ${message.split('\n')[0]}`;
    problems.push({ what, instead: 'Mend the YAML there; quote a text that has a colon in it.' });
  }
  if (document.errors.length > 0) return [];
  const list: unknown = document.toJS();
  if (!Array.isArray(list)) {
    problems.push({
      what: `${file} is not a list.`,
      instead: `Start every question with \`- id: ${surroundings.lesson}/…\`.`,
    });
    return [];
  }
  const questions = list
    .map((raw, index) => readQuestion(raw, surroundings, index + 1, problems))
    .filter((question) => question !== undefined);
  const ids = questions.map(({ id }) => id);
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index))) {
    problems.push({
      what: `${file}, question "${id}": \`id\` comes twice.`,
      instead: 'Give one of the two another id.',
    });
  }
  return questions;
}
