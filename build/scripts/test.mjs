/** `npm test`: types, lint, unit and fault tests, and the clerk's job in real Electron on a display of its own. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { prepareWindow } from './prepare.mjs';
import { inProject, say } from './project.mjs';
import { exitCodeOf } from './run-command.mjs';
import { runScript } from './script.mjs';
import { installSystemLibraries } from './system-libraries.mjs';
import { withVirtualDisplay } from './virtual-display.mjs';

/** @typedef {{ passed: number, failed: number }} Score */

const resultsFolder = inProject('dist', 'test-results');
const unitResults = inProject('dist', 'test-results', 'unit.json');
const endToEndResults = inProject('dist', 'test-results', 'end-to-end.json');

await runScript(async () => {
  rmSync(resultsFolder, { recursive: true, force: true });
  const scores = [
    await step('set-up and bundles', setUp),
    await step('types', types),
    await step('lint', lint),
    await step('unit and fault tests', unit),
    await step('end to end in Electron', endToEnd),
  ];
  const passed = scores.reduce((sum, score) => sum + score.passed, 0);
  const failed = scores.reduce((sum, score) => sum + score.failed, 0);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

/**
 * @param {string} name
 * @param {() => Promise<Score>} work
 */
async function step(name, work) {
  const started = performance.now();
  say(`\n== ${name}`);
  const score = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`== ${name}: ${score.failed === 0 ? 'good' : `${score.failed} FAILED`} (${seconds} s)`);
  return score;
}

/**
 * A check that is right or wrong as a whole: it counts only when it fails.
 * @param {number} exitCode
 * @returns {Score}
 */
function wholeCheck(exitCode) {
  return { passed: 0, failed: exitCode === 0 ? 0 : 1 };
}

async function setUp() {
  try {
    await installSystemLibraries(['electron', 'display', 'tests']);
    const electron = await prepareWindow();
    say(`Electron ${electron.version} (${electron.origin})`);
    return wholeCheck(0);
  } catch (problem) {
    say(String(problem));
    return wholeCheck(1);
  }
}

async function types() {
  return wholeCheck(await node('typescript/bin/tsc', ['-b']));
}

async function lint() {
  return wholeCheck(await node('@biomejs/biome/bin/biome', ['ci', '--max-diagnostics=40', '.']));
}

async function unit() {
  const exitCode = await node('vitest/vitest.mjs', [
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitResults}`,
  ]);
  return scoreOf(exitCode, unitResults, (/** @type {UnitReport} */ report) => ({
    passed: report.numPassedTests,
    // A file that cannot even be loaded fails without failing a test.
    failed: report.numFailedTests + report.testResults.filter(failedAsFile).length,
  }));
}

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} UnitFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: UnitFile[] }} UnitReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number } }} EndToEndReport
 * @param {UnitFile} file
 */
function failedAsFile(file) {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
}

async function endToEnd() {
  const exitCode = await withVirtualDisplay((env) =>
    node('@playwright/test/cli.js', ['test', '--config=test/e2e/playwright.config.ts'], {
      ...env,
      ORDER_DESK_E2E_RESULTS: endToEndResults,
    }),
  );
  return scoreOf(exitCode, endToEndResults, (/** @type {EndToEndReport} */ report) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
  }));
}

/**
 * @template Report
 * @param {number} exitCode
 * @param {string} file
 * @param {(report: Report) => Score} read
 * @returns {Score}
 */
function scoreOf(exitCode, file, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
  // A runner that fails for another reason than a test has still failed.
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

/**
 * @param {string} script in node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function node(script, args, env = process.env) {
  return exitCodeOf(process.execPath, [inProject('node_modules', script), ...args], { env });
}
