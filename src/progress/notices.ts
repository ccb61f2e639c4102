import type { Notice } from './store.ts';

/** What a reader is told when their record cannot be kept as it should. */
export const noticeTexts: Readonly<Record<Notice, string>> = {
  blocked:
    'This browser does not let the course store anything. You can go on; your answers are kept until you close this page.',
  full: 'There is no room left in this browser’s storage. You can go on; what you do now is kept until you close this page. Export your progress to keep it.',
  corrupt:
    'Part of your stored progress could not be read. What could be read is used, and the original text is set aside on the progress page. Nothing was deleted.',
  newer:
    'A newer version of this course has written your progress, perhaps in another tab. It is left as it is. Reload this page to get the newer version; until then your answers are kept on this page only.',
};
