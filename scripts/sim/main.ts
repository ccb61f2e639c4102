/**
 * Runs labs and formulas without a browser.
 *
 *   npm run -s sim -- list [--json]
 *   npm run -s sim -- <lab> [--preset p] [--set name=value …] [--seed n] [--reps n]
 *                           [--until ms] [--warm-up ms] [--json]
 *   npm run -s sim -- theory <function> name=value … [--json]
 *
 * A wrong name, value or range exits with code 2 and one line that says what to write instead.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { labs } from '#labs/registry.ts';
import { evaluateTheory, theoryFunctions } from '#theory/registry.ts';
import { TheoryError } from '#theory/theory-error.ts';
import { choose, duration, paramsFrom, splitAssignment, wholeNumber } from './choose.ts';
import { describeLab } from './list-labs.ts';
import { runLab } from './run-lab.ts';
import { labText, listText, theoryText } from './text.ts';
import { UsageError } from './usage-error.ts';

const options = {
  json: { type: 'boolean', default: false },
  preset: { type: 'string' },
  set: { type: 'string', multiple: true, default: [] as string[] },
  seed: { type: 'string' },
  reps: { type: 'string', default: '1' },
  until: { type: 'string' },
  'warm-up': { type: 'string', default: '0' },
} satisfies ParseArgsConfig['options'];

type Options = ReturnType<typeof parse>['values'];

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const what = error instanceof Error ? error.message.split('. ')[0]! : String(error);
    throw new UsageError(`${what}; there are: --${Object.keys(options).join(', --')}.`);
  }
}

function list(asJson: boolean): string {
  const described = Object.values(labs).map(describeLab);
  return asJson ? JSON.stringify({ labs: described }, undefined, 2) : listText(described);
}

function theory(name: string | undefined, settings: readonly string[], asJson: boolean): string {
  const names = Object.keys(theoryFunctions).join(', ');
  if (name === undefined) throw new UsageError(`Name a formula; there are: ${names}.`);
  const args = Object.fromEntries(
    settings.map((setting) => {
      const [key, text] = splitAssignment(setting);
      const value = text.trim() === '' ? Number.NaN : Number(text);
      if (!Number.isNaN(value)) return [key, value];
      throw new UsageError(`${setting} cannot be used; write a number after the equals sign.`);
    }),
  );
  const value = evaluateTheory(name, args);
  const unit = choose('formula', name, theoryFunctions).unit;
  const result = { function: name, args, value, unit };
  return asJson ? JSON.stringify(result, undefined, 2) : theoryText(result);
}

function lab(id: string, extra: readonly string[], values: Options): string {
  if (extra.length > 0) throw new UsageError(`“${extra[0]}” is one word too many after “${id}”.`);
  const chosen = choose('lab', id, labs);
  const params = paramsFrom(chosen, values.preset, values.set);
  const preset = values.preset === undefined ? undefined : chosen.presets[values.preset];
  const result = runLab(chosen, {
    params,
    seed:
      values.seed === undefined
        ? (preset?.seed ?? chosen.seed)
        : wholeNumber('seed', values.seed, 0),
    reps: wholeNumber('reps', values.reps, 1),
    warmUpMs: duration('warm-up', values['warm-up']),
    untilMs:
      values.until === undefined ? chosen.horizonMs(params) : duration('until', values.until),
  });
  return values.json ? JSON.stringify(result, undefined, 2) : labText(chosen, result);
}

function main(args: string[]): string {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (command === undefined)
    throw new UsageError(`Say “list”, “theory” or a lab: ${Object.keys(labs).join(', ')}.`);
  if (command === 'list') return list(values.json);
  if (command === 'theory') return theory(rest[0], rest.slice(1), values.json);
  return lab(command, rest, values);
}

try {
  console.log(main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof TheoryError)) throw error;
  console.error(error instanceof TheoryError ? `${error.message} ${error.hint}` : error.message);
  process.exitCode = 2;
}
