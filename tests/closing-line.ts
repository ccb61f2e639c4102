import type { Reporter, TestModule } from 'vitest/node';

/** Ends a test run with the one line that people and scripts look for: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failedTests = tests.filter((test) => test.result().state === 'failed').length;
    // A module that breaks before its tests are known, or an error outside any test, is a failure too.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const failed = failedTests + broken + errors.length;
    process.on('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}
