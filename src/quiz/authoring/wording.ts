/** Wordings that make a question easier to guess or to misread than to understand. */
import type { Report } from './problem.ts';

const negated =
  /\b(?:which|what|all that|those that)\b[^.?!]*\b(?:(?:is|are|was|were|do|does|did|can|could|will|would|has|have)(?:n['’]t|\s+\**not\b)|cannot|false|incorrect|untrue)/iu;
const excepting = /\bexcept\b|\b(?:least likely|NOT)\b/u;
const catchAll =
  /\b(?:all|none|both|neither|either|any)\s+of\s+(?:the\s+)?(?:above|these|those|them|others?)\b/iu;
const letters =
  /\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?)\s+[A-E]\b|\b[A-E]\s*(?:,|and|or|nor)\s+[A-E]\b|\([A-Ea-e]\)/u;

/** A question that asks for what is not so is misread under time pressure. */
export function checkStem(field: string, text: string, report: Report): void {
  if (negated.test(text) || excepting.test(text)) {
    report(field, 'asks for what is not so', 'Ask for what is so: readers overlook the "not".');
  }
}

/** "All of these" cannot be shuffled, and is right suspiciously often. */
export function checkOption(field: string, text: string, report: Report): void {
  const found = catchAll.exec(text);
  if (found) {
    report(field, `says "${found[0]}"`, 'Say the thing itself: options stand in any order.');
  }
}

/** Options carry no letters, so a text cannot call them by one. */
export function checkLetters(field: string, text: string, report: Report): void {
  const found = letters.exec(text);
  if (found) {
    report(field, `says "${found[0]}"`, 'Options have no letters on the page: repeat their words.');
  }
}
