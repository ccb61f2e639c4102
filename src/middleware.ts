/** Writes into the head of a page what only its body could tell. */
import { defineMiddleware } from 'astro:middleware';
import { withStyles } from '#lesson/page-styles.ts';

export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withStyles(locals, await response.text()), response);
});
