import { libraryOf } from './echarts.mjs';

globalThis.library = libraryOf('svg');
