/** What is new in the course, for feed readers: the entries of content/changes.yaml. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import changesYaml from '../../content/changes.yaml?raw';
import { readChanges } from '#course/changes.ts';
import { feedHref, href, pageHref } from '#course/links.ts';
import { courseTitle, pageTexts } from '#course/page-texts.ts';

export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const absolute = (path: string) => new URL(path, site).href;
  return rss({
    title: `${courseTitle}: what is new`,
    description: pageTexts.home.description,
    site: absolute(pageHref('home', base)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      '<language>en-gb</language>',
      `<atom:link href="${absolute(feedHref(base))}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: readChanges(changesYaml, 'content/changes.yaml').map(({ date, title, what, link }) => ({
      title,
      description: what,
      // A day, not a moment.
      pubDate: new Date(`${date}T00:00:00Z`),
      link: absolute(href(link.slice(1), base)),
    })),
  });
};
