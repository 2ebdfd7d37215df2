import { say } from './project.mjs';

/**
 * The frame of every script that npm calls: what went wrong is said in one sentence, and the exit code tells npm.
 * @param {() => Promise<number | void>} work answers the exit code; nothing means success
 */
export async function runScript(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (problem) {
    const inDetail = process.env['ORDER_DESK_TRACE'] && problem instanceof Error ? problem.stack : undefined;
    say(`\n${inDetail ?? (problem instanceof Error ? problem.message : String(problem))}`);
    process.exitCode = 1;
  }
}
