import { ConsoleLogger, LogLevel, NodeJSFileSystem } from '@angular/compiler-cli';
import { createEs2015LinkerPlugin } from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';

/** Angular's own packages are half compiled; the linker does the rest, as Angular's builder would. */
const linker = createEs2015LinkerPlugin({
  linkerJitMode: false,
  fileSystem: new NodeJSFileSystem(),
  logger: new ConsoleLogger(LogLevel.error),
});

const link = {
  name: 'angular-linker',
  async transform(code, id) {
    if (!id.includes('@angular') || !code.includes('ɵɵngDeclare')) return null;
    const options = { filename: id, plugins: [linker], configFile: false, babelrc: false, compact: false };
    const result = await transformAsync(code, { ...options, sourceMaps: true });
    return result && { code: result.code, map: result.map };
  },
};

const define = { ngDevMode: 'false', ngJitMode: 'false', ngServerMode: 'false', ngI18nClosureMode: 'false' };

export default { plugins: [link], define };
