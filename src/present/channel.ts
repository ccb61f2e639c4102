import { readMessage, type Message } from './messages.ts';

/** The line between the two windows. */
export interface Channel {
  tell(message: Message): void;
  close(): void;
}

/**
 * Opens the line of one lesson. It stays within this browser and this site.
 *
 * @param lessonPath where the lesson is: two copies of the course on one host do not mix.
 */
export function openChannel(lessonPath: string, listen: (message: Message) => void): Channel {
  const line = new BroadcastChannel(`serve-or-share:present:${lessonPath}`);
  line.onmessage = ({ data }) => {
    const message = readMessage(data);
    if (message) listen(message);
  };
  return {
    tell: (message) => line.postMessage(message),
    close: () => line.close(),
  };
}
