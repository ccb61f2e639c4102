/**
 * The page around an embed. It may be anybody's: what it says is believed only if it comes from that
 * very window and has the right shape, and what is told to it names nobody.
 */
export interface Host {
  tell(message: object): void;
  /** Calls `listener` with everything the host says. Returns how to stop. */
  hear(listener: (data: unknown) => void): () => void;
}

/** The host of this page; undefined if it stands alone. */
export function hostOf(page: Window): Host | undefined {
  const { parent } = page;
  if (parent === page) return undefined;
  return {
    // Nobody knows the origin of the page around a frame; nothing we tell is a secret.
    tell: (message) => parent.postMessage(message, '*'),
    hear(listener) {
      const onMessage = ({ source, data }: MessageEvent) => {
        if (source === parent) listener(data);
      };
      page.addEventListener('message', onMessage);
      return () => page.removeEventListener('message', onMessage);
    },
  };
}
