import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** A course platform's page: it keeps every message, and answers `SPLICE.getState` with `window.kept`. */
const html = `<!doctype html>
<html lang="en">
<title>A course page elsewhere</title>
<h1>A course page elsewhere</h1>
<script>
  window.heard = [];
  addEventListener('message', ({ source, data }) => {
    window.heard.push(data);
    if (data?.subject !== 'SPLICE.getState' || window.kept === undefined) return;
    for (const answer of window.kept) {
      source.postMessage(
        { subject: 'SPLICE.getState.response', message_id: data.message_id, ...answer },
        '*',
      );
    }
  });
</script>`;

export interface Message {
  readonly subject?: string;
  readonly height?: number;
  readonly score?: number;
  readonly state?: unknown;
}

/**
 * A page of another origin than the course's. By default of another site too (127.0.0.1, not
 * localhost): there the browser of these tests lets a frame store nothing.
 */
export function useHostPage(name: '127.0.0.1' | 'localhost' = '127.0.0.1') {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  });
  beforeAll(() => new Promise<void>((done) => void server.listen(0, name, done)));
  afterAll(() => new Promise((done) => server.close(done)));
  const address = () => `http://${name}:${(server.address() as AddressInfo).port}/`;

  return {
    /**
     * Opens the host page with the frame in it.
     *
     * @param kept answers to the frame's question for its state, each a part of a message.
     */
    async frame(
      page: Page,
      attributes: Readonly<Record<string, string>>,
      kept?: readonly object[],
    ): Promise<FrameLocator> {
      await page.goto(address());
      await page.evaluate(
        ([given, answers]) => {
          Object.assign(window, { kept: answers });
          const frame = document.createElement('iframe');
          for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value);
          document.body.append(frame);
        },
        [
          { width: '800', height: '700', title: 'Frame', id: 'frame', ...attributes },
          kept,
        ] as const,
      );
      return page.frameLocator('#frame');
    },

    /** What the frame has told so far. */
    heard: (page: Page): Promise<Message[]> =>
      page.evaluate(() => (window as unknown as { heard: Message[] }).heard),
  };
}
