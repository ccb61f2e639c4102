/**
 * Every formula of the course by name. Lessons, numeric questions and `npm run sim -- theory` all
 * come through here, so a number in the text is computed and never typed.
 */
import { nearNames } from '#hints/near-names.ts';
import { accountFunctions } from './account-functions.ts';
import { addressFunctions } from './address-functions.ts';
import { balancingFunctions } from './balancing-functions.ts';
import { distributionFunctions } from './distribution-functions.ts';
import { dhtFunctions } from './dht-functions.ts';
import { overlayFunctions } from './overlay-functions.ts';
import { failureFunctions } from './failure-functions.ts';
import { exchangeFunctions } from './exchange-functions.ts';
import { peerToPeerFunctions } from './peer-to-peer-functions.ts';
import { queueFunctions } from './queue-functions.ts';
import { roleFunctions } from './role-functions.ts';
import { runLengthFunctions } from './run-length-functions.ts';
import { searchFunctions } from './search-functions.ts';
import { sessionFunctions } from './session-functions.ts';
import { swarmFunctions } from './swarm-functions.ts';
import { TheoryError } from './theory-error.ts';
import type { TheoryFunction, TheoryParam } from './theory-function.ts';
import { trustFunctions } from './trust-functions.ts';

export const theoryFunctions: Readonly<Record<string, TheoryFunction>> = {
  ...accountFunctions,
  ...addressFunctions,
  ...balancingFunctions,
  ...distributionFunctions,
  ...dhtFunctions,
  ...overlayFunctions,
  ...failureFunctions,
  ...exchangeFunctions,
  ...peerToPeerFunctions,
  ...queueFunctions,
  ...roleFunctions,
  ...runLengthFunctions,
  ...searchFunctions,
  ...sessionFunctions,
  ...swarmFunctions,
  ...trustFunctions,
};

function lookUp(name: string): TheoryFunction {
  const found = Object.hasOwn(theoryFunctions, name) ? theoryFunctions[name] : undefined;
  if (found) return found;
  const near = nearNames(name, Object.keys(theoryFunctions));
  throw new TheoryError(
    `There is no formula "${name}".`,
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'src/theory/registry.ts names them all; so does "npm run -s sim -- theory".',
  );
}

function describeRange({ min, max, integer }: TheoryParam): string {
  const kind = integer ? 'a whole number' : 'a number';
  if (min !== undefined && max !== undefined) return `${kind} from ${min} to ${max}`;
  if (min !== undefined) return `${kind} of at least ${min}`;
  return max === undefined ? kind : `${kind} of at most ${max}`;
}

function inRange(value: number, { min, max, integer }: TheoryParam): boolean {
  if (!Number.isFinite(value) || (integer && !Number.isInteger(value))) return false;
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

/**
 * The value of formula `name` for `args`, in the formula's own unit.
 * Throws {@link TheoryError} for an unknown formula or argument, a missing argument, a value out
 * of range, and where the model has no steady state.
 */
export function evaluateTheory(name: string, args: Readonly<Record<string, number>>): number {
  const { fn, params } = lookUp(name);
  const expected = Object.keys(params).join(', ');
  for (const given of Object.keys(args)) {
    if (!Object.hasOwn(params, given)) {
      throw new TheoryError(`${name} has no argument "${given}".`, `It takes ${expected}.`);
    }
  }
  for (const [key, param] of Object.entries(params)) {
    const value = args[key];
    if (value === undefined) {
      throw new TheoryError(`${name} needs "${key}".`, `It takes ${expected}.`);
    }
    if (!inRange(value, param)) {
      throw new TheoryError(
        `${name} cannot use ${key} = ${value}.`,
        `Give ${key} as ${describeRange(param)}${param.unit && ` (${param.unit})`}.`,
      );
    }
  }
  return fn(args);
}
