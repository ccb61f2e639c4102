import type { PageName } from './links.ts';

/** The name of the course. */
export const courseTitle = 'Serve or Share';

interface PageText {
  readonly title: string;
  /** One or two sentences: what search engines, link previews and `/llms.txt` say of the page. */
  readonly description: string;
}

/** What the fixed pages are called and say of themselves, wherever that is told. */
export const pageTexts: Readonly<Record<PageName, PageText>> = {
  home: {
    title: 'Client-server and peer-to-peer, to try out',
    description:
      'An interactive course on client-server and peer-to-peer. Run both, break both, and see the difference.',
  },
  labs: {
    title: 'Labs',
    description: 'Every lab of the course on a page of its own, to open, change and pass on.',
  },
  article: {
    title: 'An old article, claim by claim',
    description:
      'Thirty claims of an article on client-server and peer-to-peer: what holds, what does not, and the lab that shows it.',
  },
  summary: {
    title: 'Client-server beside peer-to-peer',
    description:
      'Client-server and peer-to-peer side by side: one page to print, each line with the lab that shows it.',
  },
  asked: {
    title: 'Which lesson answers my question?',
    description:
      'Questions people ask about client-server and peer-to-peer, each with a short answer and the lesson that shows it.',
  },
  glossary: {
    title: 'Glossary',
    description: 'The terms of the course in plain words, each with an example.',
  },
  sources: {
    title: 'Sources',
    description: 'What the course rests on, and how far each source was checked.',
  },
  progress: {
    title: 'Your progress',
    description:
      'What this course keeps in your browser, and how to take it with you or delete it.',
  },
  review: {
    title: 'Review',
    description: 'The questions that you missed, asked again on the days when it helps most.',
  },
  check: {
    title: 'Final check',
    description: 'Two questions of every lesson, in one go. It shows what has stayed.',
  },
  evidence: {
    title: 'Evidence',
    description: 'Every simulation of the course beside what theory says of it, as last tested.',
  },
  instructors: {
    title: 'For instructors',
    description: 'What there is to teach with, and a link to any lesson, moment or question.',
  },
};
