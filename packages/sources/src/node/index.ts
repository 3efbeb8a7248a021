export { type FileReader, type FileReaderOptions, fileReader } from './file-reader.ts';
