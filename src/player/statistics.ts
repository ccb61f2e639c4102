import type { Measurement } from '#labs/measure.ts';
import type { MeasureReply, MeasureRequest } from './statistics-messages.ts';

export interface MeasureListener {
  progress(share: number): void;
  done(measurement: Measurement): void;
  failed(message: string): void;
}

/** Starts a long run in a worker of its own. Returns how to stop it at once. */
export function measureInBackground(
  request: MeasureRequest,
  listener: MeasureListener,
): () => void {
  const worker = startWorker();
  if (!worker) {
    listener.failed('This frame may not start a long run. Open the lab on a page of its own.');
    return () => undefined;
  }
  worker.onmessage = ({ data }: MessageEvent<MeasureReply>) => {
    if (data.kind === 'progress') listener.progress(data.share);
    else if (data.kind === 'done') listener.done(data.measurement);
    else listener.failed(data.message);
  };
  worker.onerror = (event) => listener.failed(event.message);
  worker.postMessage(request);
  return () => worker.terminate();
}

/** Undefined where the browser does not let this page have one: in a sandboxed frame. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./statistics-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
