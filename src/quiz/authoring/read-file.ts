import { parseDocument } from 'yaml';
import type { Problem } from './problem.ts';
import { readQuestion, type Surroundings, type WrittenQuestion } from './read-question.ts';

/**
 * The questions of one file, `content/questions/<lesson>.yaml`: a YAML list. What is wrong goes to
 * `problems`; a question with a problem is left out.
 */
export function readQuestionFile(
  text: string,
  surroundings: Surroundings,
  problems: Problem[],
): WrittenQuestion[] {
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
  return list
    .map((raw, index) => readQuestion(raw, surroundings, index + 1, problems))
    .filter((written) => written !== undefined);
}
