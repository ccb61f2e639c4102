import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong, on the page or in a part of it, in a form that tells where. */
export async function violationsOn(page: Page, part?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations: found } = await (part ? builder.include(part) : builder).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
