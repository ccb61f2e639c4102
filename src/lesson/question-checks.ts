/**
 * What a question says about labs, checked where labs are known: `src/quiz` is below them and
 * cannot.
 */
import type { Problem } from '#course/author-error.ts';
import { adviceFor } from '#hints/advice.ts';
import type { Lab } from '#labs/define-lab.ts';
import { paramText, readParam } from '#labs/params.ts';
import type { Question } from '#quiz/question.ts';
import type { PredictQuestion } from '#quiz/types/predict/question.ts';
import { labLinkProblems } from './lab-link.ts';
import { runCurve } from './question-run.ts';

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

/** A curve can only be drawn of a metric whose course the lab records. */
function curveProblems(question: PredictQuestion, { id, chart }: Lab): Problem[] {
  const { curve, metric } = question;
  if (!curve || !metric || chart.series.includes(metric.name)) return [];
  const what = `\`metric.name\` is "${metric.name}", which the lab ${id} does not draw over time`;
  return [problem(question, what, adviceFor(metric.name, chart.series))];
}

/** An author lists every way in which a run may end, and no other. */
function contestProblems(question: PredictQuestion, { id, contest }: Lab): Problem[] {
  if (question.metric) return [];
  if (!contest) {
    const what = `\`contestants\` asks who wins, and the lab ${id} is no race`;
    return [problem(question, what, 'Ask for a `metric` instead.')];
  }
  const known = Object.keys(contest.contestants);
  const listed = question.contestants.map((each) => each.id);
  const unknown = listed.filter((each) => !known.includes(each));
  const missing = known.filter((each) => !listed.includes(each));
  return [
    ...unknown.map((each) => {
      const what = `\`contestants\` lists "${each}", which cannot win in the lab ${id}`;
      return problem(question, what, adviceFor(each, known));
    }),
    ...missing.map((each) => {
      const what = `\`contestants\` leaves out "${each}", which may win in the lab ${id}`;
      return problem(question, what, `Add { id: ${each}, text: … }.`);
    }),
  ];
}

function outcomeProblems(question: PredictQuestion, lab: Lab): Problem[] {
  const problems = [...curveProblems(question, lab), ...contestProblems(question, lab)];
  return problems.length > 0 ? problems : axisProblems(question, lab);
}

/** The run has to fit on the paper. */
function axisProblems(question: PredictQuestion, lab: Lab): Problem[] {
  const { curve } = question;
  if (!curve) return [];
  const highest = Math.max(...runCurve(question, lab).values.filter(Number.isFinite));
  if (highest <= curve.most) return [];
  const what = `\`curve.most\` is ${curve.most}, and the run goes up to ${highest}`;
  return [problem(question, what, 'Write a rounder, larger number.')];
}

/** Everything a question says about labs that is not so. */
export function labProblems(question: Question, labs: Labs): Problem[] {
  const links = linkProblems(question, labs);
  if (question.type !== 'predict') return links;
  if (!Object.hasOwn(labs, question.lab)) {
    const what = `\`lab\` names "${question.lab}", and there is no such lab`;
    return [...links, problem(question, what, adviceFor(question.lab, Object.keys(labs)))];
  }
  const lab = labs[question.lab]!;
  const problems = settingProblems(question, lab);
  // A run with wrong settings cannot be looked at.
  return [...links, ...(problems.length > 0 ? problems : outcomeProblems(question, lab))];
}
