/**
 * What is new, for people who read the course: `content/changes.yaml`. CHANGELOG.md is for those who
 * build it, and has neither days nor addresses.
 */
import { failOn, type Problem } from './author-error.ts';
import { changeSchema, type Change } from './schemas/change-schema.ts';
import { parseYamlList } from './yaml-loader.ts';

/** @throws AstroError that says what is wrong in the file, and what to write instead. */
export function readChanges(text: string, file: string): readonly Change[] {
  const changes = parseYamlList(text, file, changeSchema);
  failOn(changes.flatMap((change, index) => problemsOf(change, changes.slice(0, index), file)));
  return changes;
}

function problemsOf(
  { id, date, link }: Change,
  above: readonly Change[],
  file: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const last = above.at(-1);
  if (last && last.date < date) {
    problems.push({
      what: `${file}: "${id}" is of ${date} and stands below "${last.id}" of ${last.date}.`,
      instead: 'Put the newest first.',
    });
  }
  const twin = above.find((other) => other.link === link);
  if (twin) {
    problems.push({
      what: `${file}: "${id}" and "${twin.id}" both lead to ${link}.`,
      instead:
        'Lead one of the two to a heading or a state of its own: feed readers tell items apart by it.',
    });
  }
  return problems;
}
