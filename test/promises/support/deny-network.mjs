// Loaded before a program: whatever it asks of the network is refused and written to the file SLUICE_TEST_ASKED names.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const refuse = (what) => {
  appendFileSync(process.env.SLUICE_TEST_ASKED, `${what}\n`);
  throw new Error(`the network was asked: ${what}`);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [given] = Array.isArray(args[0]) ? args[0] : args;
  const path = typeof given === 'object' ? given?.path : undefined;
  if (typeof path === 'string') return connect.apply(this, args);
  return refuse(`connect ${JSON.stringify(given)}`);
};
net.Server.prototype.listen = () => refuse('listen');
for (const name of Object.keys(dns).filter((key) => /^(lookup|resolve|reverse)/.test(key)))
  dns[name] = (host) => refuse(`${name} ${host}`);
dgram.createSocket = () => refuse('a datagram socket');
globalThis.fetch = (address) => refuse(`fetch ${address}`);
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  const start = childProcess[name];
  childProcess[name] = (program, ...args) => {
    if (!/[/\\]esbuild(\.exe)?$/.test(String(program))) return refuse(`${name} ${program}`);
    return start(program, ...args);
  };
}
syncBuiltinESMExports();
