export { createDevApp, type DevAppOptions, type PageFile, pagePolicy } from './dev/create-dev-app.ts';
export { allowedHosts } from './dev/guard.ts';
export { createLive, type Live, type LiveState, type Problem } from './dev/live.ts';
export { type RunningServer, startDevServer } from './dev/start-dev-server.ts';
export { type Backing, createRoutes } from './routes/create-routes.ts';
export type { Answers, WireTable } from './wire/answers.ts';
export { isQuestions, type Questions, questionsFault } from './wire/check-questions.ts';
