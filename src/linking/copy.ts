/** Puts a text on the clipboard; false where the browser does not let it, as in many frames. */
export async function copied(text: string): Promise<boolean> {
  // Missing in an insecure context, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}
