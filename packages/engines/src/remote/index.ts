export { type RemoteOptions, remote } from './remote.ts';
