/** Answers a question on a page as a person would, wrongly or rightly, whatever its type. */
import type { Locator } from 'playwright-core';
import { metricAtEnd } from '#labs/end-of-run.ts';
import { labs } from '#labs/registry.ts';
import { setupOf } from '#player/setup.ts';
import { plainText, type Paragraph } from '#quiz/prose.ts';
import type { Question, QuestionOf, QuestionType } from '#quiz/question.ts';

/** Fills in the form, and leaves handing it in to the caller. */
type Filling<Type extends QuestionType> = (
  question: Locator,
  data: QuestionOf<Type>,
  right: boolean,
) => Promise<void>;

const option: Filling<'choice' | 'next-state'> = async (question, { options }, right) => {
  const { id } = options.find(({ correct }) => correct === right)!;
  await question.locator(`.radios input[value="${id}"]`).check();
};

const named = (question: Locator, role: 'button' | 'radio', ...words: Paragraph[]) =>
  question.getByRole(role, { name: words.map(plainText).join(': '), exact: true });

async function putInOrder(question: Locator, order: readonly Paragraph[]): Promise<void> {
  const standing = () => question.locator('form ol li .text').allInnerTexts();
  for (const [place, words] of order.entries()) {
    const up = question.getByRole('button', { name: `Move up: ${plainText(words)}`, exact: true });
    for (let at = (await standing()).indexOf(plainText(words)); at > place; at--) await up.click();
  }
}

const fillings: { readonly [Type in QuestionType]: Filling<Type> } = {
  choice: option,
  'next-state': option,
  numeric: (question, { key }, right) =>
    question.getByRole('textbox').fill(right ? String(key) : String(Math.round(key * 7 + 12345))),
  select: async (question, { options }, right) => {
    const wanted = options.filter(({ correct }) => correct === right);
    for (const { id } of options) {
      const box = question.locator(`input[type=checkbox][value="${id}"]`);
      await box.setChecked((wanted.length > 0 ? wanted : options).some((each) => each.id === id));
    }
  },
  matrix: async (question, { rows, columns }, right) => {
    for (const row of rows) {
      const column = columns.find(({ id }) => (id === row.right) === right)!;
      await named(question, 'radio', row.text, column.text).check();
    }
  },
  order: (question, { orders, items }, right) => {
    const ids = right ? orders[0]!.split(' ') : orders[0]!.split(' ').reverse();
    return putInOrder(
      question,
      ids.map((id) => items.find((item) => item.id === id)!.text),
    );
  },
  explain: (question) => question.getByRole('textbox').fill('The server waits, and the peer asks.'),
  play: async (question, { steps, moves }, right) => {
    const press = (id: string) => {
      const words = plainText(moves.find((move) => move.id === id)!.text);
      return question.locator('.moves').getByRole('button', { name: words, exact: true }).click();
    };
    if (!right) await press(moves.find(({ id }) => id !== steps[0]!.move)!.id);
    for (const { move } of steps) await press(move);
  },
  predict: async (question, data, right) => {
    const { metric, curve, contestants } = data;
    if (curve) {
      for (const slider of await question.getByRole('slider').all()) {
        await slider.press(right ? 'PageUp' : 'ArrowUp');
      }
    } else if (metric) {
      await question.getByRole('textbox').fill(String(right ? resultOf(data) : 123_456));
    } else {
      await question
        .locator(`.radios input[value="${contestants.at(right ? 0 : -1)!.id}"]`)
        .check();
    }
  },
};

/** What the run gives that marks a predicted number. */
function resultOf(data: QuestionOf<'predict'>): number {
  const lab = labs[data.lab]!;
  const { params, seed } = setupOf(lab, data);
  return metricAtEnd(lab, data.metric!.name, params, seed)!;
}

/** Fills in and hands in. A run as a machine hands itself in with its last move. */
export async function answer(question: Locator, data: Question, right: boolean): Promise<void> {
  await fillings[data.type](question, data as never, right);
  const handIn = question.locator('form button[type=submit]');
  if (await handIn.isVisible()) await handIn.click();
}
