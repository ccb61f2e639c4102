/** Turns the notes of a lesson as they are written into what a page shows, and checks them. */
import type { Problem } from '#course/author-error.ts';
import { labHref } from '#course/links.ts';
import type { Note } from '#course/schemas/note-schema.ts';
import { adviceFor } from '#hints/advice.ts';
import { nearNames } from '#hints/near-names.ts';
import type { Lab } from '#labs/define-lab.ts';
import { linkOf } from '#player/permalink.ts';
import { setupOf } from '#player/setup.ts';
import { formatNumber } from '#quiz/marking/number.ts';
import { checkLab } from './lab-props.ts';
import type { LessonSection } from './lesson-sections.ts';
import { theoryValue } from './theory-value.ts';

/** A lab state to show: where it is, and what is to be seen there. */
export interface Shown {
  readonly lab: string;
  readonly href: string;
  readonly see: string;
}

/** What a teacher wants beside one section. */
export interface SectionNotes extends LessonSection {
  readonly minutes?: number | undefined;
  readonly notes: readonly string[];
  readonly ask: readonly string[];
  readonly stumbles: readonly string[];
  readonly show: readonly Shown[];
}

/** What the notes of one lesson are read with. */
interface Surroundings {
  /** Path from the project's root, for messages. */
  readonly file: string;
  readonly sections: readonly LessonSection[];
  readonly labs: Readonly<Record<string, Lab>>;
  readonly base: string;
}

/** The notes in the order of the lesson's sections; what is wrong in them goes to `problems`. */
export function sectionNotes(
  notes: readonly Note[],
  { file, sections, labs, base }: Surroundings,
  problems: Problem[],
): SectionNotes[] {
  problems.push(...misplaced(notes, sections, file));
  return sections.flatMap((section) => {
    const note = notes.find(({ section: written }) => written === `#${section.slug}`);
    if (!note) return [];
    const at = `${file}, entry "${note.section}"`;
    const fill = (text: string) => filled(text, note, at, problems);
    return [
      {
        ...section,
        minutes: note.minutes,
        notes: note.notes.map(fill),
        ask: note.ask.map(fill),
        stumbles: note.stumbles.map(fill),
        show: note.show.map(({ see, ...wish }) => ({
          lab: wish.lab,
          href: labAddress(wish, labs, base, at, problems),
          see: fill(see),
        })),
      },
    ];
  });
}

function misplaced(
  notes: readonly Note[],
  sections: readonly LessonSection[],
  file: string,
): Problem[] {
  const known = sections.map(({ slug }) => `#${slug}`);
  const written = notes.map(({ section }) => section);
  return written.flatMap((section, index) => {
    if (!known.includes(section)) {
      const what = `${file}: there is no section "${section}" in the lesson.`;
      return [{ what, instead: adviceFor(section, known) }];
    }
    if (written.indexOf(section) === index) return [];
    const what = `${file}: the section "${section}" comes twice.`;
    return [{ what, instead: 'Put both notes into one entry.' }];
  });
}

/** The text with its computed numbers in place. */
function filled(text: string, { values }: Note, at: string, problems: Problem[]): string {
  return text.replace(/\{([a-z][A-Za-z0-9]*)\}/g, (whole, name: string) => {
    const call = Object.hasOwn(values, name) ? values[name] : undefined;
    if (call) {
      const { fn, args, unit: wanted } = call;
      const asked = { fn, args, ...(wanted === undefined ? {} : { unit: wanted }) };
      const { value, unit } = theoryValue(asked, { file: at, tag: `values.${name}` });
      return formatNumber(value, unit, call.digits);
    }
    const [near] = nearNames(name, Object.keys(values));
    problems.push({
      what: `${at}: a text names ${whole}, and \`values\` has no such number.`,
      instead: near === undefined ? `Add \`${name}\` under \`values\`.` : `Did you mean {${near}}?`,
    });
    return whole;
  });
}

function labAddress(
  wish: Omit<Note['show'][number], 'see'>,
  labs: Readonly<Record<string, Lab>>,
  base: string,
  at: string,
  problems: Problem[],
): string {
  const { lab: id, ...rest } = wish;
  const given = Object.entries({ id, ...rest }).filter(([, value]) => value !== undefined);
  const { checked, problems: found } = checkLab(labs, Object.fromEntries(given), `${at}, show`);
  problems.push(...found);
  if (!checked) return '';
  const { lab, start } = checked;
  return `${labHref(lab.id, base)}?${linkOf(lab, setupOf(lab, start))}`;
}
