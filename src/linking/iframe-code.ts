/** What a teacher pastes into a page of their own to show something of this course there. */
export interface Frame {
  /** Full address of the embed. */
  readonly src: string;
  /** What the frame holds, for readers who cannot see it. */
  readonly title: string;
  /** In CSS pixels. What is higher scrolls inside; hosts that listen may make the frame fit. */
  readonly height: number;
}

/** Tall enough to work in, low enough to leave the page around it in view. */
export const usualHeight = { lab: 720, question: 480 } as const;

/**
 * The code of a frame. Without `allow` a frame of another site may neither fill the screen nor copy;
 * `loading="lazy"` keeps a page of many frames quick.
 */
export function iframeCode({ src, title, height }: Frame): string {
  const attributes = [
    `src="${escaped(src)}"`,
    `title="${escaped(title)}"`,
    'loading="lazy"',
    'allow="fullscreen; clipboard-write"',
    'width="100%"',
    `height="${height}"`,
    'style="border: 0"',
  ];
  return `<iframe ${attributes.join(' ')}></iframe>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
};

function escaped(text: string): string {
  return text.replace(/[&"<>]/gu, (character) => entities[character]!);
}
