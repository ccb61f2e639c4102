import type { APIRoute } from 'astro';
import { href } from '#course/links.ts';

/** Everybody may read everything; the sitemap's address must be absolute. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(href('sitemap-index.xml', import.meta.env.BASE_URL), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
