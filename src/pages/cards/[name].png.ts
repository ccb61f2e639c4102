/** What a link preview shows: see src/cards. */
import type { APIRoute } from 'astro';
import { cardNames, cardPicture } from '#cards/cards.ts';

export const getStaticPaths = () => cardNames.map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await cardPicture(params['name']!)), {
    headers: { 'Content-Type': 'image/png' },
  });
