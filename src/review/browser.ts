import { loadView } from '#quiz/views/registry.ts';
import { questionSource, type QuestionSource } from './load.ts';

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json();
}

/** The questions of the site that lies at `base`. */
export const siteQuestions = (base: string): QuestionSource =>
  questionSource(base, { fetchJson, loadView });
