/**
 * What a question says about labs, checked where labs are known: `src/quiz` is below them and
 * cannot.
 */
import type { Problem } from '#course/author-error.ts';
import { adviceFor } from '#hints/advice.ts';
import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { paramText, readParam } from '#labs/params.ts';
import type { Question } from '#quiz/question.ts';
import type { PredictQuestion } from '#quiz/types/predict/question.ts';
import { labLinkProblems } from './lab-link.ts';

type Labs = Readonly<Record<string, Lab>>;

const problem = ({ id }: Question, what: string, instead: string): Problem => ({
  what: `content/questions/${id.split('/', 1)[0]!}.yaml, question "${id}": ${what}.`,
  instead,
});

/** The link "See it run". */
const linkProblems = (question: Question, labs: Labs): Problem[] =>
  labLinkProblems(question.seeAlso.lab ?? '', labs).map(({ what, instead }) =>
    problem(question, `\`seeAlso.lab\` ${what}`, instead),
  );

function settingProblems(question: PredictQuestion, lab: Lab): Problem[] {
  const problems: Problem[] = [];
  const names = (field: string, kind: string, name: string | undefined, known: object) => {
    if (name === undefined || Object.hasOwn(known, name)) return;
    const what = `\`${field}\` names the ${kind} "${name}", which the lab ${lab.id} does not have`;
    problems.push(problem(question, what, adviceFor(name, Object.keys(known))));
  };
  names('preset', 'preset', question.preset, lab.presets);
  names('metric.name', 'metric', question.metric?.name, lab.metrics);
  for (const [name, value] of Object.entries(question.params)) {
    names('params', 'parameter', name, lab.params);
    const param = Object.hasOwn(lab.params, name) ? lab.params[name] : undefined;
    const reading = param && readParam(name, param, paramText(value));
    if (reading && 'problem' in reading) {
      const { message, hint } = reading.problem;
      problems.push(problem(question, `\`params\`: ${message.replace(/\.$/u, '')}`, hint));
    }
  }
  const unit = question.metric && lab.metrics[question.metric.name]?.unit;
  if (unit !== undefined && unit !== question.metric?.unit) {
    const what = `\`metric.unit\` is "${question.metric?.unit}", and the lab measures in "${unit}"`;
    problems.push(problem(question, what, `Write unit: ${unit || "''"}.`));
  }
  return problems;
}

/** Everything a question says about labs that is not so. */
export function labProblems(question: Question, labs: Labs): Problem[] {
  const links = linkProblems(question, labs);
  if (question.type !== 'predict') return links;
  if (!Object.hasOwn(labs, question.lab)) {
    const what = `\`lab\` names "${question.lab}", and there is no such lab`;
    return [...links, problem(question, what, adviceFor(question.lab, Object.keys(labs)))];
  }
  return [...links, ...settingProblems(question, labs[question.lab]!)];
}

/** A prediction with every parameter of its run spelt out, so that a run can be compared with it. */
export function withAllParams(question: Question, labs: Labs): Question {
  const lab = question.type === 'predict' ? labs[question.lab] : undefined;
  if (question.type !== 'predict' || !lab) return question;
  return { ...question, params: paramsOf(lab, question.preset, question.params) };
}
