import linker from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';

// Angular's own packages come half compiled: the linker does the rest, as it does in the CLI.
const link = {
  name: 'angular-linker',
  apply: 'build',
  transform: {
    filter: { code: 'ɵɵngDeclare' },
    handler: (code, filename) => transformAsync(code, { filename, plugins: [linker], configFile: false, sourceMaps: true }),
  },
};

export default ({ command }) => ({
  plugins: [link],
  // While it is written, they are linked once, when Vite puts its dependencies together.
  optimizeDeps: { rolldownOptions: { plugins: [link] } },
  build: { outDir: 'dist/site' },
  // As the CLI says it: what only helps while a page is written is not published.
  define: command === 'build' ? { ngDevMode: false, ngJitMode: false, ngServerMode: false } : {},
});
