import { nearNames } from '#hints/near-names.ts';
import { plainText } from '../prose.ts';
import type { Question, QuestionType } from '../question.ts';
import type { CommonInput, Desk } from './authoring.ts';
import { digestOf } from './meaning.ts';
import { reportTo, type Problem, type Report } from './problem.ts';
import { authorings } from './registry.ts';
import { reportIssue } from './shape-problems.ts';
import { textsFor, type NamedValue } from './texts.ts';
import { compute } from './theory.ts';
import { inSet, setsOf, type Numbers } from './vary.ts';
import { checkLetters, checkStem } from './wording.ts';

/** Where a question stands and what it may refer to. */
export interface Surroundings {
  /** The file, as its author knows it. */
  readonly file: string;
  /** The lesson whose questions the file holds. */
  readonly lesson: string;
  /** Ids of `content/misconceptions.yaml`. */
  readonly misconceptions: readonly string[];
  /** Titles of `content/sources.yaml` by their ids. */
  readonly sources: ReadonlyMap<string, string>;
  /** Where the site lies on its host: `/`, or `/course/`. */
  readonly base: string;
  /** Every id met so far, with the file that has it; reading a question adds its own. */
  readonly taken: Map<string, string>;
}

const isType = (type: unknown): type is QuestionType =>
  typeof type === 'string' && Object.hasOwn(authorings, type);

const didYouMean = (wanted: string, names: readonly string[], otherwise: string) => {
  const near = nearNames(wanted, names);
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : otherwise;
};

/** What the texts may name: the numbers of the set at hand, and what is computed from them. */
function namedValues(
  { values }: CommonInput,
  numbers: Numbers,
  report: Report,
): Map<string, NamedValue> {
  const named = new Map(numbers);
  for (const [name, { unit, digits, ...call }] of Object.entries(values)) {
    if (numbers.has(name)) {
      report(`values.${name}`, 'has the name of a number in `vary`', 'Give it another name.');
    }
    const result = compute(`values.${name}`, call, unit, { numbers, report });
    if (result) named.set(name, { ...result, digits });
  }
  return named;
}

/** Collects the wrong ideas that a question names into `met`; an unknown one is reported. */
function misconceptionsInto(
  met: Set<string>,
  known: readonly string[],
  report: Report,
): Desk['misconception'] {
  return (field, id) => {
    if (id === undefined) return {};
    met.add(id);
    if (!known.includes(id)) {
      report(
        `${field}.misconception`,
        `is ${id}, which content/misconceptions.yaml does not list`,
        didYouMean(id, known, 'List it there first.'),
      );
    }
    return { misconception: id };
  };
}

/** A question as it was written, with a digest of what it asks for. */
export interface WrittenQuestion {
  readonly question: Question;
  readonly digest: string;
}

/** An id belongs to one question, in whatever file. */
function checkId(id: string, { file, taken }: Surroundings, report: Report): void {
  const other = taken.get(id);
  if (other !== undefined) {
    const where = other === file ? 'comes twice' : `is also in ${other}`;
    report('id', where, 'Give one of the two another id.');
  }
  taken.set(id, file);
}

/** Reads what an author wrote into a question; undefined if anything was reported to `problems`. */
export function readQuestion(
  raw: unknown,
  surroundings: Surroundings,
  position: number,
  problems: Problem[],
): WrittenQuestion | undefined {
  const { id, type } = (raw ?? {}) as { id?: unknown; type?: unknown };
  const before = problems.length;
  const name = typeof id === 'string' ? id : `number ${position}`;
  const report = reportTo(problems, surroundings.file, name);
  if (typeof id === 'string') checkId(id, surroundings, report);
  if (!isType(type)) {
    const types = Object.keys(authorings);
    const what = type === undefined ? 'is missing' : `is ${JSON.stringify(type)}`;
    report('type', what, didYouMean(String(type), types, `Write one of: ${types.join(', ')}.`));
    return undefined;
  }
  const { fields, parse, variant } = authorings[type];
  const parsed = parse(raw);
  if ('issues' in parsed) {
    for (const issue of parsed.issues) reportIssue(issue, raw, fields, report);
    return undefined;
  }
  const [numbers, ...others] = setsOf(parsed.common.vary ?? {}, report);
  const question = assemble(parsed, surroundings, numbers, report);
  // What is wrong with the first numbers is wrong with all.
  if (problems.length > before) return undefined;
  const variants = others.map((set, index) =>
    variant?.(assemble(parsed, surroundings, set, inSet(report, index + 2, set)) as never),
  );
  if (problems.length > before) return undefined;
  return {
    question: variants.length > 0 ? ({ ...question, variants } as Question) : question,
    digest: digestOf({ type, meaning: parsed.meaning }),
  };
}

/** The sources that a question names, as links. */
function readSources(
  { sources }: CommonInput,
  known: Surroundings['sources'],
  address: (href: string) => string,
  report: Report,
): Pick<Question, 'sources'> {
  const found = sources.flatMap((id, index) => {
    const title = known.get(id);
    if (title !== undefined) return [{ title, href: address(`/sources/#${id}`) }];
    report(
      `sources[${index + 1}]`,
      `is ${id}, which content/sources.yaml does not list`,
      didYouMean(id, [...known.keys()], 'List it there first.'),
    );
    return [];
  });
  return found.length > 0 ? { sources: found } : {};
}

type Parsed = Exclude<ReturnType<(typeof authorings)[QuestionType]['parse']>, { issues: unknown }>;

function assemble(
  { common, build }: Parsed,
  surroundings: Surroundings,
  numbers: Numbers,
  report: Report,
): Question {
  const { lesson, base, misconceptions } = surroundings;
  const root = base.replace(/\/$/u, '');
  const address = (href: string) => {
    if (href.startsWith('#')) return `${root}/lessons/${lesson}/${href}`;
    return href.startsWith('/') ? root + href : href;
  };
  if (!common.id.startsWith(`${lesson}/`)) {
    report('id', 'is not of this file', `Start it with ${lesson}/.`);
  }
  const texts = textsFor(namedValues(common, numbers, report), address, report);
  const prompt = texts.prose('prompt', common.prompt);
  const hints = common.hints.map((hint, index) => texts.prose(`hints[${index + 1}]`, hint));
  const { paragraph, lab } = common.seeAlso;
  const met = new Set<string>();
  const question: Question = {
    id: common.id,
    rev: common.rev,
    prompt,
    objective: common.objective,
    opener: common.opener,
    hints,
    seeAlso: {
      paragraph: address(paragraph),
      ...(lab !== undefined && { lab: address(lab) }),
    },
    ...readSources(common, surroundings.sources, address, report),
    ...build({
      texts,
      report,
      numbers,
      misconception: misconceptionsInto(met, misconceptions, report),
    }),
    misconceptions: [],
  };
  checkStem('prompt', prompt.map(plainText).join(' '), report);
  hints.forEach((hint, index) => {
    checkLetters(`hints[${index + 1}]`, hint.map(plainText).join(' '), report);
  });
  return { ...question, misconceptions: [...met] };
}
