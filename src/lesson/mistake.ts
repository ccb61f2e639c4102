import { AstroError } from 'astro/errors';

/**
 * Stops the build on an author's mistake.
 *
 * @param what what is wrong with which value, and in which file.
 * @param instead what to write instead.
 */
export function mistake(what: string, instead: string): never {
  throw new AstroError(what, instead);
}
