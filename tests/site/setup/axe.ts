import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong, on the page or in a part of it, in a form that tells where. */
export async function violationsOn(page: Page, part?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  return named(part ? builder.include(part) : builder);
}

/**
 * The same in both themes. A theme changes nothing but colours, so in the second one only what axe
 * says about colours is asked.
 */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const first = await violationsOn(page);
  const other = await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = dataset['theme'] === 'dark' ? 'light' : 'dark';
    return dataset['theme'];
  });
  const second = await named(new AxeBuilder({ page }).withTags('cat.color'));
  return [...first, ...second.map((violation) => `${violation} (${other} theme)`)];
}

async function named(builder: AxeBuilder): Promise<string[]> {
  const { violations: found } = await builder.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
