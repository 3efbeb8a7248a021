const everyMs = 500;

/** The variable that tells a script under pnpm which process asked for it. */
export const ownerVariable = 'SLUICE_OWNER_PID';

/**
 * Calls `end` once the process that asked for this one is gone. A stopped `npm run` leaves what it started running,
 * as the shells and package managers between pass no signal on; a server must not outlive its owner.
 */
export function whenOwnerIsGone(end) {
  const owner = Number(process.env[ownerVariable]);
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (owner > 0 ? isAlive(owner) : process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, everyMs);
  timer.unref();
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
