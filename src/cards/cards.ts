/** The cards of the course: which there are, and what each shows. */
import { mappedLesson, mappedLessons } from '#course/course-map.ts';
import { courseTitle, pageTexts } from '#course/page-texts.ts';
import { cardPage, type CardText } from './card-page.ts';
import { courseMoment, moments, type Moment } from './moments.ts';
import { photograph } from './photograph.ts';
import { sceneOf, wordsOf } from './scene.ts';

/** The card of every page that has none of its own. */
const COURSE_CARD = 'course';

/** Names of all cards: a lesson's is called after it. */
export const cardNames: readonly string[] = [COURSE_CARD, ...mappedLessons.map(({ id }) => id)];

/** The card of a page, by its path in the site: a lesson's own pages have the lesson's. */
export function cardOfPage(path: string): string {
  const [, lesson = ''] = /^lessons\/([^/]+)/u.exec(path) ?? [];
  return mappedLesson(lesson) ? lesson : COURSE_CARD;
}

interface Card {
  readonly text: CardText;
  readonly lab: string;
  readonly moment: Moment | undefined;
}

function cardOf(name: string): Card {
  const lesson = mappedLesson(name);
  if (!lesson) {
    const [title, about] = ['Client-server and peer-to-peer', pageTexts.home.description];
    return {
      text: {
        course: courseTitle,
        eyebrow: `${mappedLessons.length} lessons with labs`,
        title,
        about,
      },
      lab: courseMoment.lab,
      moment: courseMoment,
    };
  }
  return {
    text: {
      course: courseTitle,
      eyebrow: `Lesson ${lesson.order} of ${mappedLessons.length}`,
      title: lesson.title,
      about: lesson.promise,
    },
    lab: lesson.lab,
    moment: moments[name],
  };
}

/** The card as PNG. */
export async function cardPicture(name: string): Promise<Buffer> {
  const { text, lab, moment } = cardOf(name);
  return photograph(cardPage(text, await sceneOf(lab, moment)));
}

const told = new Map<string, string>();

/** What is on the card, for those who do not see it. */
export function cardWords(name: string): string {
  const known = told.get(name);
  if (known !== undefined) return known;
  const { text, lab, moment } = cardOf(name);
  const words = `${text.title}. A lab of the course: ${wordsOf(lab, moment)}`;
  told.set(name, words);
  return words;
}
