/**
 * The builder's own state, in the address of its page: the link it makes, and what a frame adds. So
 * a bookmark brings it back, and “Back” undoes a step.
 */
import { embedThemes, type EmbedTheme } from '#course/view-options.ts';
import { buildLink, type Labs } from './build-link.ts';
import { fitted, heightOf, usualHeightOf, type LinkOptions } from './options.ts';

/** The query of the builder's page that stands for these options. */
export function queryOf(options: LinkOptions, labs: Labs, base: string): string {
  const query = new URLSearchParams({ link: buildLink(options, 'page', labs, base) });
  if (options.theme !== undefined) query.set('theme', options.theme);
  if (options.height !== usualHeightOf(options.target.kind)) {
    query.set('height', String(options.height));
  }
  return query.toString();
}

/** The link in the builder's query; undefined if there is none. */
export function linkIn(query: string): string | undefined {
  return new URLSearchParams(query).get('link') ?? undefined;
}

/** The options with what the builder's query says of the frame; whatever else it says is passed over. */
export function withFrame(options: LinkOptions, query: string): LinkOptions {
  const given = new URLSearchParams(query);
  const theme = embedThemes.find((each) => each === given.get('theme')) as EmbedTheme | undefined;
  const height = given.get('height');
  return fitted({
    ...options,
    theme: theme ?? options.theme,
    height: height === null ? options.height : heightOf(Number.parseFloat(height)),
  });
}
