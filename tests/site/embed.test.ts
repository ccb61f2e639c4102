import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useHostPage, type Message } from './setup/host-page.ts';
import { firstChoice, questionsOf } from './setup/question-files.ts';
import { useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const host = useHostPage();
const sameSite = useHostPage('localhost');
const site = inject('siteUrl');

const choice = firstChoice('waiting');
const right = choice.options!.find(({ correct }) => correct)!.id;
const wrong = choice.options!.find(({ correct }) => !correct)!.id;
const questionUrl = `${site}/embed/question/${choice.id}/`;
const labUrl = `${site}/embed/lab/queue/`;

async function answer(frame: FrameLocator, option: string): Promise<void> {
  await frame.locator(`input[type=radio][value="${option}"]`).check();
  await frame.getByRole('button', { name: 'Check' }).click();
}

const result = (frame: FrameLocator) => frame.locator('.result').innerText();

async function reports(page: Page): Promise<Message[]> {
  const all = await host.heard(page);
  return all.filter(({ subject }) => subject === 'SPLICE.reportScoreAndState');
}

async function playsToItsEnd(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: 'Just watch' }).click();
  await frame.getByRole('button', { name: 'Step', exact: true }).click();
  await frame.getByRole('slider', { name: 'Time', exact: true }).press('End');
  await expect.poll(() => frame.getByRole('button', { name: 'Replay' }).count()).toBe(1);
}

/** Errors of the page and of all frames in it. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

describe('in a page of another site', () => {
  test('a lab plays and says how high it is', async () => {
    const page = await browser.reader();
    const frame = await host.frame(page, { src: labUrl });
    await playsToItsEnd(frame);
    const heights = (await host.heard(page)).filter(({ subject }) => subject === 'lti.frameResize');
    const actual = await frame.locator('html').evaluate((html) => html.scrollHeight);
    expect(Math.abs(heights.at(-1)!.height! - actual)).toBeLessThan(3);
    const told = heights.map(({ height }) => height!);
    expect(told.every((height, i) => i === 0 || Math.abs(height - told[i - 1]!) >= 2)).toBe(true);
  });

  test('a frame that follows the height it is told comes to rest', async () => {
    const page = await browser.reader();
    const frame = await host.frame(page, { src: labUrl });
    await page.evaluate(() => {
      addEventListener('message', ({ data }: MessageEvent<Message>) => {
        if (data.subject !== 'lti.frameResize') return;
        document.querySelector('iframe')!.style.height = `${data.height}px`;
      });
    });
    // By key, for a frame that grows can move a button away from under the mouse.
    const watch = frame.getByRole('button', { name: 'Just watch' });
    await expect.poll(() => watch.isEnabled()).toBe(true);
    await watch.press('Enter');
    await frame.getByRole('tab', { name: 'Events' }).press('Enter');
    const count = async () => (await host.heard(page)).length;
    let before = -1;
    await expect
      .poll(
        async () => {
          const now = await count();
          const rests = now === before;
          before = now;
          return rests;
        },
        { interval: 1_000, timeout: 20_000 },
      )
      .toBe(true);
    expect(before).toBeLessThan(20);
  });

  test('a question tells its score and state after each answer, and names nobody', async () => {
    const page = await browser.reader();
    const frame = await host.frame(page, { src: questionUrl });
    await answer(frame, wrong);
    await expect.poll(() => reports(page)).toHaveLength(1);
    await answer(frame, right);
    await expect.poll(() => reports(page)).toHaveLength(2);
    const told = await reports(page);
    // The first answer counts, here as everywhere.
    expect(told.map(({ score }) => score)).toEqual([0, 0]);
    expect(told[1]!.state).toMatchObject({
      items: {
        [`${choice.id}@${choice.rev}`]: {
          first: { answer: wrong, verdict: 'wrong' },
          last: { answer: right, verdict: 'correct' },
          tries: 2,
        },
      },
    });
    expect(JSON.stringify(await host.heard(page))).not.toMatch(/learner/u);
  });

  test('a right answer at once is worth 1; another reader gets that state back', async () => {
    const first = await browser.reader();
    await answer(await host.frame(first, { src: questionUrl }), right);
    await expect.poll(() => reports(first)).toHaveLength(1);
    const [report] = await reports(first);
    expect(report!.score).toBe(1);

    const second = await browser.reader();
    const frame = await host.frame(second, { src: questionUrl }, [{ state: report!.state }]);
    await expect.poll(() => result(frame)).toContain('You had this right the first time');
    expect(await reports(second)).toEqual([]);
  });

  test('hostile answers to the question for the state change nothing', async () => {
    const key = `${choice.id}@${choice.rev}`;
    const item = { tries: 1, last: { answer: right, verdict: 'correct', at: 1 } };
    const hostile = [
      { message_id: 'another', state: { version: 2, items: { [key]: item } } },
      { state: { version: 2, items: { [key]: { ...item, tries: 'many' } } } },
      { state: '<img src=x onerror=alert(1)>' },
      { state: { version: 99, items: { [key]: item } } },
      { state: null },
      { state: ['__proto__'] },
    ];
    for (const lie of hostile) {
      const page = await browser.reader();
      const errors = errorsOf(page);
      const frame = await host.frame(page, { src: questionUrl }, [lie]);
      await frame.getByRole('button', { name: 'Show me' }).waitFor();
      expect(await result(frame)).toBe('');
      await answer(frame, wrong);
      await expect.poll(() => result(frame)).toContain('Not yet');
      expect(await frame.locator('img').count()).toBe(0);
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });

  test('the same message from any window but the one around the frame is not heard', async () => {
    const page = await browser.reader();
    const frame = await host.frame(page, { src: questionUrl });
    await frame.getByRole('button', { name: 'Show me' }).waitFor();
    const asked = (await host.heard(page)).find(({ subject }) => subject === 'SPLICE.getState') as {
      message_id: string;
    };
    const key = `${choice.id}@${choice.rev}`;
    const item = { tries: 1, first: { answer: right, verdict: 'correct', at: 1 } };
    const lie = {
      subject: 'SPLICE.getState.response',
      message_id: asked.message_id,
      state: { version: 2, items: { [key]: item } },
    };
    // A frame beside it speaks to it.
    await page.evaluate((message) => {
      const other = document.createElement('iframe');
      other.srcdoc = `<script>parent.frames[0].postMessage(${JSON.stringify(message)}, '*')</script>`;
      document.body.append(other);
      return new Promise((done) => other.addEventListener('load', done));
    }, lie);
    await answer(frame, wrong);
    await expect.poll(() => result(frame)).toContain('Not yet');
    // From the right window it would have been believed.
    await page.evaluate((message) => frames[0]!.postMessage(message, '*'), lie);
    await expect.poll(() => result(frame)).toContain('You had this right');
  });

  test('links open beside the page, without a way back to it', async () => {
    const page = await browser.reader();
    const frame = await host.frame(page, { src: questionUrl });
    await frame.getByRole('button', { name: 'Show me' }).click();
    const link = frame.getByRole('link', { name: 'Read about it' });
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await tab.waitForLoadState();
    expect(tab.url()).toContain('/lessons/waiting/');
    expect(await tab.evaluate(() => window.opener === null)).toBe(true);
    expect(page.frames()[1]!.url()).toBe(questionUrl);
  });

  test('without the permissions there is no full screen, and links are copied by hand', async () => {
    const page = await browser.reader();
    const plain = await host.frame(page, { src: labUrl });
    await plain.getByRole('button', { name: 'Just watch' }).click();
    expect(await plain.getByRole('button', { name: 'Full screen' }).count()).toBe(0);
    await plain.getByRole('button', { name: 'Copy link' }).click();
    await expect
      .poll(() => plain.getByLabel('Copy this by hand').inputValue())
      .toContain('/labs/queue/?v=1');

    const allowed = await host.frame(page, { src: labUrl, allow: 'fullscreen; clipboard-write' });
    await allowed.getByRole('button', { name: 'Just watch' }).click();
    expect(await allowed.getByRole('button', { name: 'Full screen' }).count()).toBe(1);
    await allowed.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => allowed.getByText('Copied', { exact: true }).count()).toBe(1);
  });
});

test('where a frame may store, what was done in it is kept, and it says that it may be kept apart', async () => {
  const page = await browser.reader();
  const frame = await sameSite.frame(page, { src: questionUrl });
  await answer(frame, right);
  await expect.poll(() => result(frame)).toContain('That is right');
  expect(await frame.locator('[data-keeping]').innerText()).toContain('apart from');
  const again = await sameSite.frame(page, { src: questionUrl });
  await expect.poll(() => result(again)).toContain('You had this right the first time');
});

test('in a frame of the course itself nothing needs to be said', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/404.html`);
  await page.evaluate((src) => {
    document.body.innerHTML = `<iframe id="frame" title="Frame" src="${src}"></iframe>`;
  }, questionUrl);
  const frame = page.frameLocator('#frame');
  await frame.getByRole('button', { name: 'Show me' }).waitFor();
  expect(await frame.locator('[data-keeping]').innerText()).toBe('');
});

test('the embed of a prediction brings its lab, whose run marks the guess', async () => {
  const predict = questionsOf('waiting').find(({ type }) => type === 'predict')!;
  const page = await browser.reader();
  const frame = await host.frame(page, { src: `${site}/embed/question/${predict.id}/` });
  await frame.locator('[data-question]').getByRole('textbox').fill('123');
  await frame.getByRole('button', { name: 'Keep my guess' }).click();
  await frame.getByRole('button', { name: 'Run it' }).click();
  await frame.getByRole('slider', { name: 'Time', exact: true }).press('End');
  await expect.poll(() => result(frame)).toMatch(/saw it coming|Close|The run says otherwise/u);
  await expect.poll(() => reports(page)).toHaveLength(1);
});

describe.each([
  ['in a sandbox with scripts only', true],
  ['with storage blocked', false],
])('%s', (_, sandboxed) => {
  const attributes: Record<string, string> = sandboxed ? { sandbox: 'allow-scripts' } : {};

  async function reader(): Promise<Page> {
    const page = await browser.reader();
    if (sandboxed) return page;
    await page.context().addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
    return page;
  }

  test('a lab plays and says that nothing is kept', async () => {
    const page = await reader();
    const errors = errorsOf(page);
    const frame = await host.frame(page, { src: labUrl, ...attributes });
    await playsToItsEnd(frame);
    expect(await frame.locator('[data-keeping]').innerText()).toContain('may keep nothing');
    expect(errors).toEqual([]);
  });

  test('a question can be answered, and the platform still hears of it', async () => {
    const page = await reader();
    const errors = errorsOf(page);
    const frame = await host.frame(page, { src: questionUrl, ...attributes });
    await frame.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => frame.locator('.problem').innerText()).not.toBe('');
    await answer(frame, right);
    await expect.poll(() => result(frame)).toContain('That is right');
    expect(await frame.locator('[data-keeping]').innerText()).toContain('may keep nothing');
    await expect.poll(() => reports(page)).toHaveLength(1);
    expect(errors).toEqual([]);
  });
});

test('in a sandbox that forbids new tabs a link is followed in the frame', async () => {
  const page = await browser.reader();
  const frame = await host.frame(page, { src: questionUrl, sandbox: 'allow-scripts' });
  await frame.getByRole('button', { name: 'Show me' }).click();
  await frame.getByRole('link', { name: 'Read about it' }).click();
  await expect.poll(() => page.frames()[1]!.url()).toContain('/lessons/waiting/');
});
