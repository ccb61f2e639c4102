import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { chooseBrowser } from './browser-choice.ts';
import { bundledBrowser } from './bundled-browser.ts';

/** Chrome refuses its sandbox to root, and build machines seldom allow one. */
function startsWithoutSandbox(): boolean {
  const ci = process.env['CI'];
  return process.getuid?.() === 0 || (ci !== undefined && ci !== '' && ci !== 'false');
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

/**
 * Starts a headless browser for diagrams, site tests and measurements; close it when done.
 * `args` are added to Chrome's command line. Which browser: see `chooseBrowser`.
 */
export async function openBrowser({
  args = [],
}: { args?: readonly string[] } = {}): Promise<Browser> {
  const { env, platform, arch } = process;
  const choice = chooseBrowser({ env, platform, arch, exists: existsSync });
  const program =
    choice.kind === 'bundled' ? await bundledBrowser() : { executablePath: choice.path, env: {} };

  const launch = (sandbox: boolean) =>
    chromium.launch({
      executablePath: program.executablePath,
      env: { ...definedEnv(), ...program.env },
      chromiumSandbox: sandbox,
      args: [...args],
    });

  if (startsWithoutSandbox()) return launch(false);
  try {
    return await launch(true);
  } catch (error) {
    // Containers and some distributions forbid ordinary users the name spaces that a sandbox is made
    // of. Only our own local pages are opened, so going without is better than not starting.
    if (!/no usable sandbox|setuid sandbox|namespace/i.test(String(error))) throw error;
    return launch(false);
  }
}
